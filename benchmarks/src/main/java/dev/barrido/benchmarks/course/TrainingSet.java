package dev.barrido.benchmarks.course;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The data sets of the paper that are trained on, and their rows. */
enum TrainingSet {
  RECTANGLES("rectangles", 1000, 200, 50_000),
  /** With a seventh of its training rows. */
  CONVEX("convex", 1000, 1000, 50_000);

  private final String specName;
  private final int train;
  private final int validation;
  private final int test;

  TrainingSet(String specName, int train, int validation, int test) {
    this.specName = specName;
    this.train = train;
    this.validation = validation;
    this.test = test;
  }

  static TrainingSet named(String name) {
    List<String> names = Stream.of(values()).map(TrainingSet::specName).toList();
    if (!names.contains(name)) {
      throw new IllegalArgumentException("--sets: expected some of " + names + ", got " + name);
    }
    return values()[names.indexOf(name)];
  }

  /** What a spec calls it. */
  String specName() {
    return specName;
  }

  Map<String, Object> split() {
    return Map.of("train", train, "validation", validation, "test", test);
  }
}
