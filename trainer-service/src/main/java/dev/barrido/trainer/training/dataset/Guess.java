package dev.barrido.trainer.training.dataset;

/**
 * What can be said without looking at a row: the class that most training rows have, or the mean of
 * their numbers. Whoever is no better has learned nothing.
 */
public final class Guess {
  private Guess() {}

  /**
   * The error of guessing on a part of the data: the fraction of wrong classes, or the root of the
   * mean squared error.
   */
  public static double error(DataSet data, Examples part) {
    float[] targets = part.targets();
    float guessed = data.classifies() ? mostCommon(data) : mean(data.train().targets());
    double sum = 0;
    for (float target : targets) {
      double off = target - guessed;
      sum += data.classifies() ? (off == 0 ? 0 : 1) : off * off;
    }
    double error = sum / targets.length;
    return data.classifies() ? error : Math.sqrt(error);
  }

  private static float mostCommon(DataSet data) {
    int[] rows = new int[data.classes()];
    int best = 0;
    for (float target : data.train().targets()) {
      rows[(int) target]++;
    }
    for (int i = 1; i < rows.length; i++) {
      best = rows[i] > rows[best] ? i : best;
    }
    return best;
  }

  private static float mean(float[] targets) {
    double sum = 0;
    for (float target : targets) {
      sum += target;
    }
    return (float) (sum / targets.length);
  }
}
