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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the trials of a sweep tell when they are looked at together. */
public final class SweepAnalysis {
  private static final TrialQuery LATEST_COMPLETED = completed(FunctionalAnova.MOST_TRIALS);
  private static final TrialQuery ONE_COMPLETED = completed(1);

  private final Results results;
  private final RoundStore roundStore;
  private final DiagnosisStore diagnosisStore;
  private final PreflightStore preflights;
  private final KnownAnswers<Importance> importances = new KnownAnswers<>();
  private final KnownAnswers<Efficiency> efficiencies = new KnownAnswers<>();

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
    return diagnoses(sweep, diagnosisStore.made(sweep));
  }

  /** What the learning curve of one trial showed so far. */
  public SweepDiagnoses diagnosesOf(SweepId sweep, int number) {
    return diagnoses(sweep, diagnosisStore.made(sweep, number));
  }

  private SweepDiagnoses diagnoses(SweepId sweep, List<MadeDiagnosis> made) {
    SweepSpec spec = results.asked(sweep).spec();
    Set<Integer> numbers =
        LearningRates.toldBy(spec)
            ? made.stream().map(MadeDiagnosis::number).collect(Collectors.toSet())
            : Set.of();
    Map<Integer, Double> learningRates = new HashMap<>();
    results
        .points(sweep, numbers)
        .forEach(
            (number, point) -> {
              Double rate = LearningRates.at(spec, point);
              if (rate != null) {
                learningRates.put(number, rate);
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
    return importances.of(
        sweep,
        completed(sweep),
        () -> importance(sweep, results.trials(sweep, LATEST_COMPLETED).trials()));
  }

  private Importance importance(SweepId sweep, List<TrialView> latest) {
    AskedSweep asked = results.asked(sweep);
    List<Trial> completed = completed(latest, Merits.of(asked.spec()));
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
    return efficiencies.of(sweep, completed(sweep), () -> efficiency(sweep, asked));
  }

  private Efficiency efficiency(SweepId sweep, AskedSweep asked) {
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

  private long completed(SweepId sweep) {
    return results.trials(sweep, ONE_COMPLETED).total();
  }

  private static TrialQuery completed(int limit) {
    return new TrialQuery(TrialOrder.NUMBER, true, TrialState.COMPLETED, 0, limit);
  }

  private static boolean completed(TrialView trial) {
    return trial.state().equals(TrialState.COMPLETED.name());
  }

  /** By number, as they are listed with the latest first. */
  private static List<Trial> completed(List<TrialView> latest, Merits merits) {
    List<Trial> trials = new ArrayList<>();
    latest.forEach(view -> MeasuredTrials.of(view, merits).ifPresent(trials::add));
    Collections.reverse(trials);
    return trials;
  }
}
