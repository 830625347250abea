package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rounds from coarse to fine; the first one has nothing to narrow. */
final class RoundsReader {
  private static final double USUAL_KEEP = 0.25;
  private static final NumberRange PART = new NumberRange(0, true, 1, false);
  private static final List<String> SCALES = List.of("original", "linear");

  private RoundsReader() {}

  static List<RoundSpec> read(Section spec) {
    List<RoundSpec> rounds = new ArrayList<>();
    for (Section section : spec.sections("rounds")) {
      rounds.add(round(section, rounds.isEmpty()));
      section.refuseUnknown();
    }
    return rounds;
  }

  /**
   * The budget of the sweep, which rounds make unnecessary to tell; null when nothing bounds it.
   */
  static @Nullable Integer maxTrialCount(Section spec, List<RoundSpec> rounds) {
    Integer told = spec.wholeOrNull("maxTrialCount", NumberRange.COUNT);
    if (rounds.isEmpty()) {
      return told;
    }
    long sum = rounds.stream().mapToLong(RoundSpec::trials).sum();
    if (sum > Integer.MAX_VALUE) {
      spec.problem("rounds", "expected at most 2147483647 trials in all, got " + sum);
    } else if (told != null && told != sum) {
      spec.problem(
          "maxTrialCount",
          "expected the " + sum + " trials of all rounds, or nothing, got " + told);
    }
    return (int) sum;
  }

  private static RoundSpec round(Section section, boolean first) {
    for (String field : List.of("keep", "scale")) {
      if (first && section.has(field)) {
        section.problem(
            field, "expected it in a later round, since nothing comes before the first; got it");
      }
    }
    return new RoundSpec(
        (int) section.requiredNumber("epochs", NumberRange.COUNT),
        (int) section.requiredNumber("trials", NumberRange.COUNT),
        section.number("keep", first ? 1 : USUAL_KEEP, PART),
        Choice.optional(section, "scale", "original", SCALES).equals("linear"));
  }
}
