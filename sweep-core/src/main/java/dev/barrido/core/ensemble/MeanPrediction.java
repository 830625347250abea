package dev.barrido.core.ensemble;

import java.util.List;

/**
 * The mean of the predictions of models, some of which may count several times. Sums are doubles,
 * so that the mean of one model is that model, to the bit. Not thread-safe.
 */
public final class MeanPrediction {
  private final double[] sum;
  private final float[] mean;
  private int models;

  private MeanPrediction(int numbers) {
    this.sum = new double[numbers];
    this.mean = new float[numbers];
  }

  /** Of no model yet, each of which predicts so many numbers. */
  static MeanPrediction ofNone(int numbers) {
    return new MeanPrediction(numbers);
  }

  /**
   * The mean of these predictions.
   *
   * @param counts how often each model counts; one at least counts
   */
  public static float[] of(List<float[]> predictions, List<Integer> counts) {
    MeanPrediction sum = ofNone(predictions.get(0).length);
    for (int model = 0; model < predictions.size(); model++) {
      for (int time = 0; time < counts.get(model); time++) {
        sum.add(predictions.get(model));
      }
    }
    return sum.mean(sum.models, null);
  }

  void add(float[] prediction) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += prediction[i];
    }
    models++;
  }

  /** The mean as it would be with this model too; good until the next call. */
  float[] with(float[] another) {
    return mean(models + 1, another);
  }

  private float[] mean(int count, float @org.jspecify.annotations.Nullable [] another) {
    for (int i = 0; i < sum.length; i++) {
      double value = another == null ? sum[i] : sum[i] + another[i];
      mean[i] = (float) (value / count);
    }
    return mean;
  }
}
