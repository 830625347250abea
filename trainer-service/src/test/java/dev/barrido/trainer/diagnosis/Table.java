package dev.barrido.trainer.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A table of generated rows: each class is some clouds of points in a space of some dimensions.
 *
 * @param classes 0: a number is to be predicted
 * @param clouds of each class; a straight line parts the classes well only if there is one each
 * @param spread of the clouds' centres; each cloud has a deviation of 1
 * @param noise the part of the labels drawn by chance, or the deviation of what is added to numbers
 * @param scale what all inputs are multiplied with
 */
record Table(
    int rows, int columns, int classes, int clouds, double spread, double noise, double scale) {
  static Table of(int rows, int columns, int classes) {
    return new Table(rows, columns, classes, 1, 1.5, 0.02, 1);
  }

  Table withRows(int changed) {
    return new Table(changed, columns, classes, clouds, spread, noise, scale);
  }

  Table withClouds(int changed, double apart) {
    return new Table(rows, columns, classes, changed, apart, noise, scale);
  }

  Table withNoise(double changed) {
    return new Table(rows, columns, classes, clouds, spread, changed, scale);
  }

  Table withScale(double changed) {
    return new Table(rows, columns, classes, clouds, spread, noise, changed);
  }

  /** Writes it, and returns the {@code data} of a training on it. */
  Map<String, Object> in(Path file, RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      text.append("x").append(i).append(',');
    }
    text.append("label\n");
    double[][] centres = random(random, Math.max(1, classes) * clouds, spread);
    double[] slopes = random(random, 1, 1)[0];
    for (int row = 0; row < rows; row++) {
      int cloud = random.nextInt(centres.length);
      double number = noise * random.nextGaussian();
      for (int i = 0; i < columns; i++) {
        double value = centres[cloud][i] + random.nextGaussian();
        number += slopes[i] * value + Math.sin(2 * value);
        text.append(scale * value).append(',');
      }
      text.append(classes == 0 ? String.valueOf(number) : label(cloud / clouds, random));
      text.append('\n');
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "name",
        "csv",
        "path",
        file.toString(),
        "label",
        "label",
        "task",
        classes == 0 ? "regression" : "classification",
        "preprocessing",
        scale == 1 ? "standardize" : "none");
  }

  private String label(int own, RandomGenerator random) {
    return "class" + (random.nextDouble() < noise ? random.nextInt(classes) : own);
  }

  private double[][] random(RandomGenerator random, int count, double deviation) {
    double[][] points = new double[count][columns];
    for (double[] point : points) {
      for (int i = 0; i < columns; i++) {
        point[i] = deviation * random.nextGaussian();
      }
    }
    return points;
  }
}
