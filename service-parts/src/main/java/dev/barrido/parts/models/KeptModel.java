package dev.barrido.parts.models;

import dev.barrido.events.SweepId;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The model of a trial's best epoch.
 *
 * @param number the trial's number in its sweep, from 0
 * @param loss what models of a sweep are ranked by; smaller is better, and finite
 */
public record KeptModel(SweepId sweepId, int number, double loss) implements Comparable<KeptModel> {
  private static final Pattern NAME = Pattern.compile("(\\d{1,9})_([-+0-9.E]+)\\.zip");
  private static final Comparator<KeptModel> BEST_FIRST =
      Comparator.comparingDouble(KeptModel::loss).thenComparingInt(KeptModel::number);

  public KeptModel {
    if (!Double.isFinite(loss)) {
      throw new IllegalArgumentException("a model's loss: expected a finite number, got " + loss);
    }
  }

  /** Its name among the models of its sweep; the rank is in it, so that none need be opened. */
  String name() {
    return number + "_" + loss + ".zip";
  }

  /** The model of this name; nothing for names of anything else. */
  static Optional<KeptModel> named(SweepId sweep, String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      double loss = Double.parseDouble(parts.group(2));
      return Optional.of(new KeptModel(sweep, Integer.parseInt(parts.group(1)), loss));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(KeptModel other) {
    return BEST_FIRST.compare(this, other);
  }
}
