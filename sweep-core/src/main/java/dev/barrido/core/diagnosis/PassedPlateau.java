package dev.barrido.core.diagnosis;

import java.util.Map;
import java.util.Optional;

/** The loss stood still for long, and then fell after all: the start cost many epochs. */
final class PassedPlateau implements Rule {
  /** So many epochs at least. */
  static final int EPOCHS = 8;

  /** And at least this part of all epochs so far. */
  static final double PART = 0.2;

  /** The loss stands still while its highest is within this factor of its lowest. */
  static final double BAND = 1.05;

  /** At a level above this part of the loss before the first step. */
  static final double LEVEL = 0.5;

  /** It has fallen when it is below this part of the level. */
  static final double FALL = 0.75;

  @Override
  public DiagnosisKind kind() {
    return DiagnosisKind.PLATEAU;
  }

  @Override
  public String measured() {
    return "how long L stayed within a factor of " + BAND + ", and whether it fell afterwards";
  }

  @Override
  public String threshold() {
    return "at least "
        + EPOCHS
        + " epochs and "
        + PART
        + " of all, above "
        + LEVEL
        + " L0, then below "
        + FALL
        + " of that level";
  }

  @Override
  public Optional<Finding> look(LearningCurve curve) {
    Series losses = curve.series(EpochFigures::trainLoss);
    int least = Math.max(EPOCHS, (int) Math.ceil(PART * losses.size()));
    int from = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (int i = 0; i < losses.size(); i++) {
      boolean stands = Math.max(high, losses.value(i)) <= BAND * Math.min(low, losses.value(i));
      if (!stands && i - from >= least && isPlateau(curve, low, losses.last())) {
        return Optional.of(finding(losses, from, i - 1, low));
      }
      from = stands ? from : i;
      low = stands ? Math.min(low, losses.value(i)) : losses.value(i);
      high = stands ? Math.max(high, losses.value(i)) : losses.value(i);
    }
    return Optional.empty();
  }

  private static boolean isPlateau(LearningCurve curve, double level, double now) {
    return level > LEVEL * curve.startingLoss().orElseThrow() && now < FALL * level;
  }

  private static Finding finding(Series losses, int from, int to, double level) {
    return new Finding(
        losses.epoch(from),
        Map.of("level", level, "epochs", to - from + 1.0, "trainLoss", losses.last()),
        "the training loss stood at "
            + Figures.of(level)
            + " from epoch "
            + losses.epoch(from)
            + " to "
            + losses.epoch(to)
            + " and then fell to "
            + Figures.of(losses.last()));
  }
}
