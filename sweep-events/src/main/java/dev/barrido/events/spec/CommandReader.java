package dev.barrido.events.spec;

import dev.barrido.events.training.CommandTraining;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads which program trains, and how it is run. */
final class CommandReader {
  /** Names that begin so are the trainer's to set. */
  private static final String RESERVED = "BARRIDO_";

  private static final String DEFAULT_GRACE = "10s";

  private final Section training;

  CommandReader(Section training) {
    this.training = training;
  }

  CommandTraining read() {
    return new CommandTraining(
        command(),
        environment(),
        training.text("folder", null),
        (int) training.requiredNumber("epochs", NumberRange.COUNT),
        DurationText.read(training, "timeLimit", null),
        Objects.requireNonNullElse(
            DurationText.read(training, "stopGrace", DEFAULT_GRACE), Duration.ZERO));
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    List<SpecNode> items = training.list("command");
    for (int i = 0; i < items.size(); i++) {
      command.add(text("command[" + i + "]", items.get(i)));
    }
    if (items.isEmpty() && !(training.node("command") instanceof SpecNode.Scalar)) {
      training.problem("command", "expected a list of a program and its arguments, got none");
    } else if (!command.isEmpty() && command.get(0).isBlank()) {
      training.problemAt("command[0]", "expected the name or the path of a program, got \"\"");
    }
    return command;
  }

  private Map<String, String> environment() {
    Section section = training.section("environment");
    Map<String, String> environment = new LinkedHashMap<>();
    section
        .fields()
        .forEach(
            (name, node) -> {
              if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                section.problem(
                    name, "expected a name of letters, digits and _, got " + Words.quoted(name));
              } else if (name.startsWith(RESERVED)) {
                section.problem(
                    name,
                    "expected another name: those with " + RESERVED + " are set by the trainer");
              }
              environment.put(name, text("environment." + name, node));
            });
    return environment;
  }

  private String text(String place, SpecNode node) {
    if (node instanceof SpecNode.Scalar scalar && scalar.plain() != null) {
      return ExpressionText.written(scalar.plain());
    }
    training.problemAt(place, "expected a text, got " + node.kind());
    return "";
  }
}
