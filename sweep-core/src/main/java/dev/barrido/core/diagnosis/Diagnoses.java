package dev.barrido.core.diagnosis;

import static dev.barrido.core.diagnosis.DiagnosisKind.DEAD_UNITS;
import static dev.barrido.core.diagnosis.DiagnosisKind.LEARNING_RATE_TOO_HIGH;
import static dev.barrido.core.diagnosis.DiagnosisKind.LEARNING_RATE_TOO_LOW;
import static dev.barrido.core.diagnosis.DiagnosisKind.NO_SIGNAL;
import static dev.barrido.core.diagnosis.DiagnosisKind.OVERFITTING;
import static dev.barrido.core.diagnosis.DiagnosisKind.PLATEAU;
import static dev.barrido.core.diagnosis.DiagnosisKind.UNDERFITTING;
import static dev.barrido.core.diagnosis.DiagnosisKind.VANISHING_UPDATES;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Diagnoses learning curves as a careful practitioner does by looking at them: the rules are asked
 * after every epoch, and each kind is said once a training and never withdrawn. A kind that only
 * repeats what another one, said before, explains is not said.
 *
 * <p>After: Karpathy et al., "CS231n: Convolutional Neural Networks for Visual Recognition",
 * sections on learning rates, the ratio of updates to weights, and the gap between training and
 * validation. The rules and thresholds are our own.
 *
 * <p>Symbols: L is the training loss, L0 that before the first step, V the validation loss, E the
 * validation error, G that of guessing, U the ratio of update to weight.
 *
 * <p>Differences: the thresholds were set on real trainings, good ones and ones made bad on
 * purpose; see {@code docs/algorithms/diagnoses.md}.
 *
 * <p>Cost: a few passes over the epochs so far, for each epoch.
 */
public final class Diagnoses {
  /** In the order in which they are asked. */
  static final List<Rule> RULES =
      List.of(
          new ExplodingLoss(),
          new OscillatingLoss(),
          new HugeSteps(),
          new IdleLayers(),
          new VanishingSteps(),
          new SlowLoss(),
          new WideningGap(),
          new PassedPlateau(),
          new NoBetterThanGuessing(),
          new HighFloor());

  /** What is known to follow from something else, and from what. */
  private static final Map<DiagnosisKind, Set<DiagnosisKind>> EXPLAINED_BY =
      Map.of(
          VANISHING_UPDATES, Set.of(DEAD_UNITS, LEARNING_RATE_TOO_HIGH),
          LEARNING_RATE_TOO_LOW, Set.of(DEAD_UNITS, LEARNING_RATE_TOO_HIGH, VANISHING_UPDATES),
          OVERFITTING, Set.of(LEARNING_RATE_TOO_HIGH, NO_SIGNAL),
          PLATEAU, Set.of(LEARNING_RATE_TOO_HIGH, LEARNING_RATE_TOO_LOW),
          NO_SIGNAL,
              Set.of(DEAD_UNITS, LEARNING_RATE_TOO_HIGH, LEARNING_RATE_TOO_LOW, VANISHING_UPDATES),
          UNDERFITTING,
              Set.of(
                  DEAD_UNITS,
                  LEARNING_RATE_TOO_HIGH,
                  LEARNING_RATE_TOO_LOW,
                  NO_SIGNAL,
                  VANISHING_UPDATES));

  private Diagnoses() {}

  /**
   * What a curve shows at its last epoch.
   *
   * @param said the kinds said about this training before
   */
  public static List<Diagnosis> at(LearningCurve curve, Set<DiagnosisKind> said) {
    List<Diagnosis> diagnoses = new ArrayList<>();
    Set<DiagnosisKind> known = EnumSet.noneOf(DiagnosisKind.class);
    known.addAll(said);
    for (Rule rule : curve.size() == 0 ? List.<Rule>of() : RULES) {
      Optional<Finding> finding =
          worthSaying(rule.kind(), known) ? rule.look(curve) : Optional.empty();
      finding.ifPresent(
          found -> {
            known.add(rule.kind());
            diagnoses.add(Diagnosis.of(rule.kind(), curve.last().epoch(), found));
          });
    }
    return diagnoses;
  }

  /** All that was said about a training, epoch after epoch, and when it was complete. */
  public static List<Diagnosis> of(LearningCurve curve) {
    List<Diagnosis> diagnoses = new ArrayList<>();
    Set<DiagnosisKind> said = EnumSet.noneOf(DiagnosisKind.class);
    for (int epochs = 1; epochs <= curve.size() + 1; epochs++) {
      boolean end = epochs > curve.size();
      LearningCurve sofar =
          new LearningCurve(
              curve.epochs().subList(0, Math.min(epochs, curve.size())), end && curve.completed());
      for (Diagnosis diagnosis : at(sofar, said)) {
        said.add(diagnosis.kind());
        diagnoses.add(diagnosis);
      }
    }
    return diagnoses;
  }

  private static boolean worthSaying(DiagnosisKind kind, Set<DiagnosisKind> known) {
    return !known.contains(kind)
        && EXPLAINED_BY.getOrDefault(kind, Set.of()).stream().noneMatch(known::contains);
  }
}
