package dev.barrido.results.projection;

import dev.barrido.core.efficiency.EfficiencyCurve;
import dev.barrido.core.efficiency.ScoredModel;
import dev.barrido.core.importance.FunctionalAnova;
import dev.barrido.core.importance.Importance;
import dev.barrido.core.random.Seeds;
import dev.barrido.core.trial.Trial;
import dev.barrido.events.SweepId;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.parts.search.Merits;
import dev.barrido.parts.search.Spaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the trials of a sweep tell when they are looked at together. */
public final class SweepAnalysis {
  private final Results results;
  private final RoundStore roundStore;
  private final DiagnosisStore diagnosisStore;
  private final PreflightStore preflights;

  public SweepAnalysis(
      Results results,
      RoundStore roundStore,
      DiagnosisStore diagnosisStore,
      PreflightStore preflights) {
    this.results = results;
    this.roundStore = roundStore;
    this.diagnosisStore = diagnosisStore;
    this.preflights = preflights;
  }

  /** The rounds that have begun, from coarse to fine; none if the sweep was asked for none. */
  public List<RoundView> rounds(SweepId sweep) {
    SweepSpec spec = results.asked(sweep).spec();
    return RoundView.of(
        spec, CoarseRound.parameters(spec, preflights.judged(sweep)), roundStore.rounds(sweep));
  }

  /** What learning curves showed so far. */
  public SweepDiagnoses diagnoses(SweepId sweep) {
    List<MadeDiagnosis> made = diagnosisStore.made(sweep);
    SweepSpec spec = results.asked(sweep).spec();
    Set<Integer> numbers = made.stream().map(MadeDiagnosis::number).collect(Collectors.toSet());
    Map<Integer, Double> learningRates = new HashMap<>();
    results.eachTrial(
        sweep,
        trial -> {
          Double rate =
              numbers.contains(trial.number())
                  ? LearningRates.at(spec, trial.hyperparameters())
                  : null;
          if (rate != null) {
            learningRates.put(trial.number(), rate);
          }
        });
    return SweepDiagnoses.of(sweep, made, learningRates);
  }

  /**
   * Which hyperparameters mattered, of several objectives to the first.
   *
   * @throws NotYet if too few trials completed
   */
  public Importance importance(SweepId sweep) {
    AskedSweep asked = results.asked(sweep);
    List<Trial> completed = completed(sweep, Merits.of(asked.spec()));
    if (completed.size() < FunctionalAnova.LEAST_TRIALS) {
      throw new NotYet(
          "importance: expected at least "
              + FunctionalAnova.LEAST_TRIALS
              + " completed trials, got "
              + completed.size()
              + "; ask again when more have ended");
    }
    return FunctionalAnova.of(
        Spaces.of(asked.spec().parameters()), completed, new Seeds(asked.seed()));
  }

  /**
   * What searches of fewer trials would have found.
   *
   * @throws NotYet if no trial completed and was tested
   */
  public Efficiency efficiency(SweepId sweep) {
    AskedSweep asked = results.asked(sweep);
    if (asked.spec().objectives().size() > 1) {
      throw new IllegalArgumentException(
          "efficiency: expected a sweep of one objective, got one of "
              + asked.spec().objectives().size());
    }
    TestedModels tested = new TestedModels(asked.spec());
    List<ScoredModel> models = new ArrayList<>();
    results.eachTrial(
        sweep,
        trial -> {
          ScoredModel model = completed(trial) ? tested.of(trial) : null;
          if (model != null) {
            models.add(model);
          }
        });
    if (models.isEmpty()) {
      throw new NotYet(
          "efficiency: expected at least one completed trial with "
              + tested.metric()
              + ", got none; ask again when one has ended");
    }
    return Efficiency.of(
        tested.metric(),
        asked.spec().objective().type(),
        EfficiencyCurve.of(models, new Seeds(asked.seed())));
  }

  private static boolean completed(TrialView trial) {
    return trial.state().equals(TrialState.COMPLETED.name());
  }

  private List<Trial> completed(SweepId sweep, Merits merits) {
    List<Trial> trials = new ArrayList<>();
    results.eachTrial(
        sweep,
        view ->
            MeasuredTrials.of(view, merits)
                .filter(trial -> completed(view))
                .ifPresent(trials::add));
    return trials;
  }
}
