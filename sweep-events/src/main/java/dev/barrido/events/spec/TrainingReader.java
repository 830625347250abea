package dev.barrido.events.spec;

import dev.barrido.events.training.FunctionTraining;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.TestFunction;
import dev.barrido.events.training.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a training section whose expressions have been replaced. */
public final class TrainingReader {
  private static final List<String> TRAINERS = List.of("deeplearning4j", "function");

  private TrainingReader() {}

  /**
   * The training in this section.
   *
   * @throws InvalidSpec listing everything wrong with it
   */
  public static Training read(Map<String, Object> section) {
    Problems problems = new Problems();
    Training training = read(Section.of("training", SpecNode.of(section), problems));
    problems.throwIfAny();
    return training;
  }

  private static Training read(Section section) {
    String trainer = section.requiredText("trainer");
    if (!TRAINERS.contains(trainer) && !trainer.isEmpty()) {
      section.notOneOf("trainer", trainer, TRAINERS);
    }
    Training training = trainer.equals("function") ? function(section) : network(section);
    section.refuseUnknown();
    return training;
  }

  private static FunctionTraining function(Section section) {
    List<Double> inputs = new ArrayList<>();
    for (SpecNode item : section.list("inputs")) {
      Double number = Quoted.number(item.plain());
      if (number == null) {
        section.problem("inputs", "expected numbers, got " + item.kind());
      } else {
        inputs.add(number);
      }
    }
    return new FunctionTraining(
        section.oneOf("function", TestFunction.class, null),
        inputs,
        section.whole("epochs", 1, NumberRange.COUNT),
        section.whole("sleepMillisPerEpoch", 0, NumberRange.COUNT_OR_ZERO));
  }

  private static NetworkTraining network(Section section) {
    Section validation = section.section("validation");
    if (validation.whole("folds", 1, NumberRange.COUNT) > 1) {
      validation.problem("folds", "expected 1: cross-validation is not part of this release");
    }
    validation.refuseUnknown();
    return new NetworkReader(section).read();
  }
}
