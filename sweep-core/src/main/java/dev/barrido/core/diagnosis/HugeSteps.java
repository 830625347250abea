package dev.barrido.core.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps change weights by far more than the thousandth that is healthy. */
final class HugeSteps implements Rule {
  /** The ratio of update to weight in some layer; 150 times what is healthy. */
  static final double RATIO = 0.15;

  /** In so many epochs one after the other: the first steps of a good training may be long. */
  static final int EPOCHS = 3;

  @Override
  public DiagnosisKind kind() {
    return DiagnosisKind.EXPLODING_UPDATES;
  }

  @Override
  public String measured() {
    return "the ratio of update to weight of the layer where it is highest";
  }

  @Override
  public String threshold() {
    return "> " + RATIO + " in " + EPOCHS + " epochs running";
  }

  @Override
  public Optional<Finding> look(LearningCurve curve) {
    List<EpochFigures> last = curve.last(EPOCHS);
    if (last.size() < EPOCHS || !last.stream().allMatch(HugeSteps::isHuge)) {
      return Optional.empty();
    }
    double ratio =
        new LearningCurve(last, false)
            .series(EpochFigures::highestUpdateRatio)
            .medianOfLast(EPOCHS);
    return Optional.of(
        new Finding(
            last.get(0).epoch(),
            Map.of("highestUpdateRatio", ratio),
            "steps change the weights of a layer by "
                + Figures.of(ratio)
                + " of their size; about 0.001 is healthy"));
  }

  private static boolean isHuge(EpochFigures epoch) {
    Double ratio = epoch.highestUpdateRatio();
    return ratio != null && ratio > RATIO;
  }
}
