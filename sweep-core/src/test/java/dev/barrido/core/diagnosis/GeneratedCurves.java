package dev.barrido.core.diagnosis;

import java.util.random.RandomGenerator;

/**
 * Curves as trainings draw them, good and bad, with noise. Losses are multiples of the loss before
 * the first step, which is drawn too, so that no rule can go by absolute numbers.
 */
final class GeneratedCurves {
  private final RandomGenerator random;
  private final int epochs;
  private final double start;
  private final double guess;

  GeneratedCurves(RandomGenerator random) {
    this.random = random;
    this.epochs = whole(20, 100);
    this.start = logarithmic(0.3, 30);
    this.guess = between(0.4, 0.9);
  }

  /** Falls quickly or slowly, to a low floor or one that noisy labels leave; never far apart. */
  CurveBuilder good() {
    double floor = between(0, 0.3);
    double pace = logarithmic(1, epochs / 5.0);
    double apart = between(0, 0.15);
    double noise = between(0, 0.02);
    return healthy()
        .with("train.loss", e -> loss(floor + (1 - floor) * Math.exp(-e / pace), noise))
        .with(
            "validation.loss", e -> loss(floor + apart + (1 - floor) * Math.exp(-e / pace), noise))
        .with(
            "validation.error",
            e -> guess * (floor + (0.9 - floor) * Math.exp(-e / pace)) * (1 + gauss(0.02)));
  }

  LearningCurve diverging() {
    return good().diverged();
  }

  CurveBuilder exploding() {
    double height = logarithmic(3, 100);
    int when = whole(1, 5);
    return good()
        .with("train.loss", e -> loss(e < when ? 1 / (1.0 + e) : height / (1 + e - when), 0.1));
  }

  CurveBuilder oscillating() {
    double height = between(0.2, 0.5);
    double level = between(0.1, 1);
    return good()
        .with("train.loss", e -> loss(level + height * random.nextDouble(), 0))
        .with("validation.loss", e -> loss(level + 2 * height * random.nextDouble(), 0));
  }

  CurveBuilder crawling() {
    double ratio = logarithmic(1e-7, 1e-4);
    double fall = between(0.02, 0.3);
    return good()
        .with("train.loss", e -> loss(1 - fall * e / epochs, 0.002))
        .with("validation.loss", e -> loss(1.02 - fall * e / epochs, 0.002))
        .with("validation.error", e -> guess * (1 - 0.5 * fall * e / epochs))
        .with("train.updateRatio", e -> ratio * (1 + gauss(0.1)))
        .with("train.updateRatioLowest", e -> ratio / 5)
        .with("train.updateRatioHighest", e -> ratio * 5);
  }

  CurveBuilder overfitting() {
    int turn = whole(2, epochs / 3);
    double least = between(0.3, 0.7);
    double most = least * between(1.8, 4) + 0.3;
    return good()
        .with("train.loss", e -> loss(Math.exp(-2.0 * e / turn), 0.02))
        .with(
            "validation.loss",
            e ->
                e <= turn
                    ? loss(1 + (least - 1) * e / turn, 0.02)
                    : loss(least + (most - least) * (e - turn) / (epochs - turn), 0.02))
        .with("validation.error", e -> guess * between(0.4, 0.5));
  }

  CurveBuilder underfitting() {
    double floor = between(0.6, 0.9);
    double error = between(0.55, 0.78);
    return good()
        .with("train.loss", e -> loss(floor + (1 - floor) * Math.exp(-e / 2.0), 0.005))
        .with("validation.loss", e -> loss(floor + 0.02 + (1 - floor) * Math.exp(-e / 2.0), 0.01))
        .with("validation.error", e -> guess * error * (1 + gauss(0.02)));
  }

  CurveBuilder plateau() {
    int until = whole(10, epochs * 2 / 3 + 1);
    double level = between(0.7, 1);
    return good()
        .with(
            "train.loss", e -> loss(level * (e <= until ? 1 : Math.exp((until - e) / 2.0)), 0.004));
  }

  CurveBuilder withoutSignal() {
    double memory = between(0, 0.4);
    return good()
        .with("train.loss", e -> loss(1 - memory * e / epochs, 0.005))
        .with("validation.loss", e -> loss(1 + 0.1 * memory * e / epochs, 0.01))
        .with("validation.error", e -> guess * (1 + gauss(0.05)));
  }

  CurveBuilder dying() {
    double dead = between(0.5, 1);
    int since = whole(1, 10);
    return good()
        .with(
            random.nextBoolean() ? "train.deadUnits" : "train.saturatedUnits",
            e -> e < since ? 0.05 : dead);
  }

  CurveBuilder vanishing() {
    double lowest = logarithmic(1e-12, 3e-7);
    return good()
        .with("train.loss", e -> loss(1, 0.004))
        .with("validation.loss", e -> loss(1, 0.004))
        .with("validation.error", e -> guess)
        .with("train.updateRatioLowest", e -> lowest * (1 + random.nextDouble()))
        .with("train.updateRatioHighest", e -> 1e-3 * (1 + random.nextDouble()));
  }

  CurveBuilder leaping() {
    double ratio = logarithmic(0.15, 2);
    return good().with("train.updateRatioHighest", e -> ratio * (1 + 0.2 * random.nextDouble()));
  }

  /** Steps of about a thousandth that shrink as the training goes on. */
  private CurveBuilder healthy() {
    double ratio = logarithmic(5e-4, 5e-3);
    return new CurveBuilder(epochs)
        .startingAt(start)
        .with("validation.guessError", guess)
        .with("train.updateRatio", e -> ratio * (0.3 + 1.0 / e) * (1 + random.nextDouble()))
        .with("train.updateRatioLowest", e -> ratio * (0.1 + 0.3 / e) * (1 + random.nextDouble()))
        .with("train.updateRatioHighest", e -> ratio * (1 + 5.0 / e) * (1 + random.nextDouble()))
        .with("train.deadUnits", e -> 0.1);
  }

  private double loss(double part, double noise) {
    return start * Math.max(1e-4, part * (1 + gauss(noise)));
  }

  private double gauss(double deviation) {
    return deviation * random.nextGaussian();
  }

  private double between(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  private double logarithmic(double from, double to) {
    return from * Math.pow(to / from, random.nextDouble());
  }

  private int whole(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }
}
