package dev.barrido.trainer.training.dataset;

import dev.barrido.core.random.Seeds;
import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Augmentation;
import dev.barrido.trainer.training.TrialFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The training rows of one trial, varied as its augmentation says, and prepared after that, as
 * validation rows are.
 */
public final class TrainingRows {
  private final PreparedData.Part part;
  private final @Nullable AugmentedFeatures augmented;

  private TrainingRows(PreparedData.Part part, @Nullable AugmentedFeatures augmented) {
    this.part = part;
    this.augmented = augmented;
  }

  /**
   * The rows.
   *
   * @param seed what their variations depend on
   * @throws TrialFailure if pixels shall move and rows are no square pictures
   */
  public static TrainingRows of(PreparedData data, Augmentation augmentation, long seed) {
    if (augmentation.equals(Augmentation.NONE)) {
      return new TrainingRows(data.train(), null);
    }
    Examples plain = data.data().train();
    AugmentedFeatures augmented =
        new AugmentedFeatures(
            plain.features(), variations(data.data(), augmentation), new Seeds(seed));
    return new TrainingRows(
        new PreparedData.Part(data.transform().of(augmented), plain.targets()), augmented);
  }

  /** The rows as they come in the epoch entered last. */
  public PreparedData.Part part() {
    return part;
  }

  /** From now on rows are as they come in this epoch, counted from 1. */
  public void enter(int epoch) {
    if (augmented != null) {
      augmented.enter(epoch);
    }
  }

  private static List<Variation> variations(DataSet data, Augmentation augmentation) {
    List<Variation> variations = new ArrayList<>();
    if (augmentation.movesPixels()) {
      Integer side = data.imageSide();
      if (side == null) {
        throw new TrialFailure(
            FailureKind.BAD_INPUT,
            "training.data.augmentation: expected square pictures to shift, rotate, scale or flip,"
                + " got rows of "
                + data.train().features().columns()
                + " columns; noise suits any data");
      }
      variations.add(new MovedPixels(augmentation, side));
    }
    if (augmentation.noise() > 0) {
      variations.add(new AddedNoise(deviations(data, augmentation.noise())));
    }
    return variations;
  }

  /** Of pixels as it is; of other columns as a part of their own deviation. */
  private static float[] deviations(DataSet data, double noise) {
    Features train = data.train().features();
    float[] deviations = new float[train.columns()];
    Arrays.fill(deviations, (float) noise);
    if (data.imageSide() == null) {
      double[] variance = ColumnStatistics.of(train).variance();
      for (int i = 0; i < deviations.length; i++) {
        deviations[i] *= (float) Math.sqrt(variance[i]);
      }
    }
    return deviations;
  }
}
