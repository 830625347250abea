package dev.barrido.events.spec;

import dev.barrido.events.training.Augmentation;
import dev.barrido.events.training.DataSource;
import java.util.List;

/** Reads how training rows are varied; pixels move only in pictures. */
final class AugmentationReader {
  private static final List<String> OF_PICTURES = List.of("shift", "rotate", "scale", "flip");
  private static final NumberRange DEGREES = new NumberRange(0, false, 180, false);
  private static final NumberRange FACTOR = new NumberRange(0, false, 0.99, false);

  private AugmentationReader() {}

  static Augmentation read(Section data, DataSource source) {
    Section section = data.section("augmentation");
    Augmentation augmentation =
        new Augmentation(
            section.whole("shift", 0, NumberRange.COUNT_OR_ZERO),
            section.number("rotate", 0, DEGREES),
            section.number("scale", 0, FACTOR),
            Choice.of(section, "flip", Augmentation.Flip.class, Augmentation.Flip.NONE),
            section.number("noise", 0, NumberRange.NOT_NEGATIVE));
    if (!source.holdsPictures()) {
      OF_PICTURES.stream()
          .filter(section::has)
          .forEach(
              field ->
                  section.problem(
                      field,
                      "expected only noise for data that are no pictures (rectangles, convex or"
                          + " idx), got "
                          + field));
    }
    section.refuseUnknown();
    return augmentation;
  }
}
