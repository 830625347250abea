package dev.barrido.events.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whether a sweep is checked first, which its network must allow. */
final class PreflightReader {
  private static final String TRAINER = "deeplearning4j";

  private PreflightReader() {}

  /**
   * What a spec says about it.
   *
   * @param implied whether the sweep is checked even if the spec does not say so
   * @return null when it is not checked
   */
  static @Nullable PreflightSpec read(
      Section spec, Section training, boolean implied, List<ParameterSpec> parameters) {
    boolean asked = spec.has("preflight");
    if (!asked && !implied) {
      return null;
    }
    String trainer = training.text("trainer", null);
    if (trainer != null && !trainer.equals(TRAINER)) {
      training.problem(
          "trainer",
          "expected " + TRAINER + ", whose networks can be checked first, got " + trainer);
    }
    return asked ? read(spec.section("preflight"), parameters) : PreflightSpec.FIRST;
  }

  private static PreflightSpec read(Section section, List<ParameterSpec> parameters) {
    PreflightSpec read =
        new PreflightSpec(
            section.truth("only", false), EnqueueReader.point(section.section("at"), parameters));
    section.refuseUnknown();
    return read;
  }
}
