package dev.barrido.core.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Most units are where their non-linearity is flat for every row, so that nothing moves them. */
final class IdleLayers implements Rule {
  /** The part of the units; good trainings with relu lose up to a tenth. */
  static final double PART = 0.4;

  /** In so many epochs one after the other. */
  static final int EPOCHS = 3;

  @Override
  public DiagnosisKind kind() {
    return DiagnosisKind.DEAD_UNITS;
  }

  @Override
  public String measured() {
    return "the part of the units that are off (relu) or saturated (tanh, sigmoid) for every sampled row";
  }

  @Override
  public String threshold() {
    return "> " + PART + " in " + EPOCHS + " epochs running";
  }

  @Override
  public Optional<Finding> look(LearningCurve curve) {
    List<EpochFigures> last = curve.last(EPOCHS);
    if (last.size() < EPOCHS || !last.stream().allMatch(IdleLayers::isIdle)) {
      return Optional.empty();
    }
    Double part = curve.last().idleUnits();
    return part == null
        ? Optional.empty()
        : Optional.of(
            new Finding(
                last.get(0).epoch(),
                Map.of("idleUnits", part),
                Figures.percent(part)
                    + " of the units are off or saturated for every row of a sample"));
  }

  private static boolean isIdle(EpochFigures epoch) {
    Double part = epoch.idleUnits();
    return part != null && part > PART;
  }
}
