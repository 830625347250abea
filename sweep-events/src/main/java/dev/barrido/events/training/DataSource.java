package dev.barrido.events.training;

import java.util.Map;

/** Where rows come from. */
public sealed interface DataSource {
  /** Whether rows are pictures, pixel by pixel. */
  default boolean holdsPictures() {
    return this instanceof Rectangles || this instanceof Convex || this instanceof Idx;
  }

  /** The paths and addresses that are read from, by the field of the section {@code data}. */
  default Map<String, String> locations() {
    if (this instanceof Csv csv) {
      return Map.of("path", csv.location());
    }
    if (this instanceof Idx idx) {
      return Map.of(
          "images", idx.images(),
          "labels", idx.labels(),
          "testImages", idx.testImages(),
          "testLabels", idx.testLabels());
    }
    return Map.of();
  }

  /** 28x28 outlines of rectangles, tall or wide (Larochelle et al. 2007). */
  record Rectangles() implements DataSource {}

  /** 28x28 white regions, convex or not (Larochelle et al. 2007). */
  record Convex() implements DataSource {}

  /**
   * Interleaved spirals in the plane.
   *
   * @param classes how many arms, at least 2
   * @param noise standard deviation of what is added to each coordinate, at least 0
   */
  record Spirals(int classes, double noise) implements DataSource {}

  /** Fisher's 150 irises. */
  record Iris() implements DataSource {}

  /**
   * A table of numbers with one label column.
   *
   * @param location a path or an http(s) URL
   * @param header whether the first row names the columns
   * @param label the label column's name, or its index from 0
   * @param task what the label is
   */
  record Csv(String location, boolean header, String label, Task task) implements DataSource {}

  /**
   * The MNIST file format, gzipped or not; paths or http(s) URLs.
   *
   * @param images the training images
   * @param labels their labels
   * @param testImages the test images
   * @param testLabels their labels
   */
  record Idx(String images, String labels, String testImages, String testLabels)
      implements DataSource {}

  /** What a label column holds. */
  enum Task {
    CLASSIFICATION,
    REGRESSION
  }
}
