package dev.barrido.core.diagnosis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The loss explodes: a step that is too long leads uphill, and the next one is longer still. */
final class ExplodingLoss implements Rule {
  /**
   * An epoch whose mean loss is so many times the loss before the first step. Single minibatches of
   * an untrained network differ by less than a factor of two.
   */
  static final double GROWTH = 2.5;

  @Override
  public DiagnosisKind kind() {
    return DiagnosisKind.LEARNING_RATE_TOO_HIGH;
  }

  @Override
  public String measured() {
    return "the mean training loss L of an epoch, and L0 before the first step";
  }

  @Override
  public String threshold() {
    return "a loss is no number, or L > " + GROWTH + " L0";
  }

  @Override
  public Optional<Finding> look(LearningCurve curve) {
    EpochFigures last = curve.last();
    OptionalDouble start = curve.startingLoss();
    if (last.diverged()) {
      Map<String, Double> evidence =
          new HashMap<>(Map.of("divergedAtEpoch", (double) last.epoch()));
      start.ifPresent(loss -> evidence.put("startingLoss", loss));
      return Optional.of(
          new Finding(
              last.epoch(), evidence, "the loss was no longer a number at epoch " + last.epoch()));
    }
    Double loss = last.trainLoss();
    return loss == null || start.isEmpty() || !(loss > GROWTH * start.getAsDouble())
        ? Optional.empty()
        : Optional.of(grown(last.epoch(), loss, start.getAsDouble()));
  }

  private static Finding grown(int epoch, double loss, double start) {
    return new Finding(
        epoch,
        Map.of("trainLoss", loss, "startingLoss", start),
        "the training loss was "
            + Figures.of(loss)
            + " in epoch "
            + epoch
            + ", and "
            + Figures.of(start)
            + " before the first step");
  }
}
