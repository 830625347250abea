package dev.barrido.events.spec;

import dev.barrido.events.training.FunctionTraining;
import dev.barrido.events.training.TestFunction;
import dev.barrido.events.training.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a training section whose expressions have been replaced. */
public final class TrainingReader {
  private static final List<String> TRAINERS = List.of("command", "deeplearning4j", "function");

  private static final int FUNCTION_EPOCHS = 1;

  private TrainingReader() {}

  /**
   * The training in this section.
   *
   * @throws InvalidSpec listing everything wrong with it
   */
  public static Training read(Map<String, Object> section) {
    Problems problems = new Problems();
    Section training = Section.of("training", SpecNode.of(section), problems);
    refuseExpressions(training, "", section);
    problems.throwIfAny();
    Training read = read(training);
    problems.throwIfAny();
    return read;
  }

  /** The epochs that a section with expressions asks for; null when they are one. */
  static @Nullable Integer epochs(Map<String, Object> section) {
    Object told = section.get("epochs");
    if (told == null) {
      return "function".equals(section.get("trainer"))
          ? FUNCTION_EPOCHS
          : NetworkReader.DEFAULT_EPOCHS;
    }
    Double epochs = Quoted.number(told);
    return epochs == null || !NumberRange.COUNT.contains(epochs) ? null : epochs.intValue();
  }

  private static void refuseExpressions(Section training, String path, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, field) ->
              refuseExpressions(training, path.isEmpty() ? "" + name : path + "." + name, field));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        refuseExpressions(training, path + "[" + i + "]", list.get(i));
      }
    } else if (Template.isExpression(value)) {
      training.problemAt(
          path,
          "expected an expression that can be computed at this point, got "
              + Words.quoted((String) value));
    }
  }

  private static Training read(Section section) {
    String trainer = Choice.required(section, "trainer", TRAINERS);
    if (trainer.isEmpty()) {
      section.problems().throwIfAny();
    }
    Training training =
        switch (trainer) {
          case "command" -> new CommandReader(section).read();
          case "function" -> function(section);
          default -> new NetworkReader(section).read();
        };
    FoldsReader.check(section);
    section.refuseUnknown();
    return training;
  }

  private static FunctionTraining function(Section section) {
    TestFunction function = Choice.of(section, "function", TestFunction.class, null);
    return new FunctionTraining(
        function,
        inputs(section, function),
        section.whole("epochs", FUNCTION_EPOCHS, NumberRange.COUNT),
        section.whole("sleepMillisPerEpoch", 0, NumberRange.COUNT_OR_ZERO));
  }

  private static List<Double> inputs(Section section, TestFunction function) {
    List<Double> inputs = new ArrayList<>();
    List<SpecNode> items = section.list("inputs");
    for (int i = 0; i < items.size(); i++) {
      Double number = Quoted.number(items.get(i).plain());
      if (number == null) {
        section.problemAt("inputs[" + i + "]", "expected a number, got " + items.get(i).kind());
      } else {
        inputs.add(number);
      }
    }
    if (!(section.node("inputs") instanceof SpecNode.Scalar)) {
      checkCount(section, function, items.size());
    }
    return inputs;
  }

  private static void checkCount(Section section, TestFunction function, int count) {
    int least = function.leastInputs();
    boolean exactly = function.takesNoMore();
    if (exactly ? count != least : count < least) {
      String expected =
          (exactly ? "" : "at least ") + least + (least == 1 ? " number" : " numbers");
      section.problem("inputs", "expected " + expected + ", got " + count);
    }
  }
}
