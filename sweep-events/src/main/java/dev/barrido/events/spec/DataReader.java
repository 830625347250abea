package dev.barrido.events.spec;

import dev.barrido.events.training.DataLocation;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSpec;
import dev.barrido.events.training.Preprocessing;
import dev.barrido.events.training.Split;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which data a network learns from. */
final class DataReader {
  private static final List<String> SETS =
      List.of("rectangles", "convex", "spirals", "iris", "csv", "idx");
  private static final List<String> PREPROCESSINGS =
      List.of("none", "standardize", "minmax", "pca");

  private static final double USUAL_VARIANCE = 0.9;

  private DataReader() {}

  static DataSpec read(Section section) {
    DataSource source = source(section);
    Section split = section.section("split");
    DataSpec data =
        new DataSpec(
            source,
            preprocessing(section),
            AugmentationReader.read(section, source),
            new Split(
                split.wholeOrNull("train", NumberRange.COUNT),
                split.wholeOrNull("validation", NumberRange.COUNT),
                split.wholeOrNull("test", NumberRange.COUNT)));
    split.refuseUnknown();
    section.refuseUnknown();
    return data;
  }

  /** The output units that these data need, null when only the data themselves tell. */
  static @Nullable Integer outputs(DataSpec data) {
    if (data.source() instanceof DataSource.Spirals spirals) {
      return spirals.classes();
    }
    if (data.source() instanceof DataSource.Iris) {
      return 3;
    }
    boolean binary =
        data.source() instanceof DataSource.Rectangles
            || data.source() instanceof DataSource.Convex;
    return binary ? (Integer) 2 : null;
  }

  static boolean isRegression(DataSpec data) {
    return data.source() instanceof DataSource.Csv csv && csv.task() == DataSource.Task.REGRESSION;
  }

  private static DataSource source(Section section) {
    return switch (Choice.required(section, "name", SETS)) {
      case "rectangles" -> new DataSource.Rectangles();
      case "convex" -> new DataSource.Convex();
      case "spirals" ->
          new DataSource.Spirals(
              section.whole("classes", 2, NumberRange.atLeast(2)),
              section.number("noise", 0.1, NumberRange.NOT_NEGATIVE));
      case "iris" -> new DataSource.Iris();
      case "csv" -> csv(section);
      case "idx" -> idx(section);
      default -> {
        section.fields();
        yield new DataSource.Idx("", "", "", "");
      }
    };
  }

  private static DataSource csv(Section section) {
    return new DataSource.Csv(
        location(section, "path"),
        section.truth("header", true),
        section.requiredText("label"),
        Choice.of(section, "task", DataSource.Task.class, DataSource.Task.CLASSIFICATION));
  }

  private static DataSource idx(Section section) {
    return new DataSource.Idx(
        location(section, "images"),
        location(section, "labels"),
        location(section, "testImages"),
        location(section, "testLabels"));
  }

  private static String location(Section section, String field) {
    String location = section.requiredText(field);
    DataLocation.wrong(location)
        .ifPresent(
            expected ->
                section.problem(
                    field, expected + ", got " + Words.quoted(DataLocation.shown(location))));
    return location;
  }

  private static Preprocessing preprocessing(Section section) {
    if (!(section.node("preprocessing") instanceof SpecNode.Mapping)) {
      return preprocessing(
          Choice.optional(section, "preprocessing", "none", PREPROCESSINGS), USUAL_VARIANCE);
    }
    Section map = section.section("preprocessing");
    String name = Choice.required(map, "name", PREPROCESSINGS);
    double variance = map.number("variance", USUAL_VARIANCE, new NumberRange(0, true, 1, false));
    map.refuseUnknown();
    return preprocessing(name, variance);
  }

  private static Preprocessing preprocessing(String name, double variance) {
    return switch (name) {
      case "standardize" -> new Preprocessing.Standardize();
      case "minmax" -> new Preprocessing.MinMax();
      case "pca" -> new Preprocessing.Pca(variance);
      default -> new Preprocessing.None();
    };
  }
}
