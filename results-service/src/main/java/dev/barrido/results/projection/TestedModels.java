package dev.barrido.results.projection;

import dev.barrido.core.efficiency.ScoredModel;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.events.training.OwnRows;
import dev.barrido.parts.search.Losses;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The trials of a sweep as models that were chosen on one split and tested on another: an objective
 * {@code validation.error} is tested as {@code test.error}, one that has no test split as itself.
 */
final class TestedModels {
  private static final String VALIDATION = "validation.";

  private final ObjectiveType type;
  private final String chosenBy;
  private final boolean rate;
  private final @Nullable Integer validationRows;
  private final @Nullable Integer testRows;

  TestedModels(SweepSpec spec) {
    this.type = spec.objective().type();
    this.chosenBy = spec.objective().metricName();
    this.rate = chosenBy.endsWith(".error") || chosenBy.endsWith(".accuracy");
    this.validationRows = validationRows(spec);
    this.testRows = rows(spec, "test", OwnRows::test);
  }

  /** The metric that models are worth. */
  String metric() {
    return chosenBy.startsWith(VALIDATION)
        ? "test." + chosenBy.substring(VALIDATION.length())
        : chosenBy;
  }

  /** The model of a trial, null if it has none that was tested. */
  @Nullable ScoredModel of(TrialView trial) {
    Double chosen = trial.value();
    Double tested = metric().equals(chosenBy) ? chosen : trial.metrics().get(metric());
    return chosen == null || tested == null
        ? null
        : new ScoredModel(
            Losses.of(type, chosen),
            variance(chosen, validationRows),
            Losses.of(type, tested),
            variance(tested, testRows));
  }

  private double variance(double value, @Nullable Integer rows) {
    boolean known = rate && rows != null && rows > 1 && value >= 0 && value <= 1;
    return known ? ScoredModel.varianceOfRate(value, rows) : 0;
  }

  /** Folds together validate on every row but those of the test part. */
  private static @Nullable Integer validationRows(SweepSpec spec) {
    Integer validation = rows(spec, "validation", OwnRows::validation);
    Integer train = rows(spec, "train", OwnRows::train);
    if (spec.folds() == 1) {
      return validation;
    }
    return validation == null || train == null ? null : (Integer) (validation + train);
  }

  /** training.data.split, where the spec gives it, else what a generated data set has. */
  private static @Nullable Integer rows(SweepSpec spec, String part, ToIntFunction<OwnRows> own) {
    if (!(spec.training().get("data") instanceof Map<?, ?> data)) {
      return null;
    }
    if (data.get("split") instanceof Map<?, ?> split && split.get(part) instanceof Number rows) {
      return rows.intValue();
    }
    return OwnRows.of(String.valueOf(data.get("name")))
        .map(rows -> Integer.valueOf(own.applyAsInt(rows)))
        .orElse(null);
  }
}
