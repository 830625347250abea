package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.training.CommandTraining;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandReaderTest {
  @Test
  void readsEveryField() {
    assertThat(
            TrainingReader.read(
                plain(
                    """
                    {trainer: command, command: [python3, train.py, --seed, 7, --fast, true],
                     environment: {UNITS: 0.5, NAME: "a b"}, folder: /srv/mine, epochs: 9,
                     timeLimit: 1h30m, stopGrace: 3s}
                    """)))
        .isEqualTo(
            new CommandTraining(
                List.of("python3", "train.py", "--seed", "7", "--fast", "true"),
                Map.of("UNITS", "0.5", "NAME", "a b"),
                "/srv/mine",
                9,
                Duration.ofMinutes(90),
                Duration.ofSeconds(3)));
  }

  @Test
  void givesDefaults() {
    assertThat(TrainingReader.read(plain("{trainer: command, command: [./train], epochs: 1}")))
        .isEqualTo(
            new CommandTraining(
                List.of("./train"), Map.of(), null, 1, null, Duration.ofSeconds(10)));
  }

  @Test
  void replacesExpressionsWithinArgumentsAndVariables() {
    Map<String, Object> training =
        plain(
            """
            {trainer: command, epochs: "${epochs}",
             command: [train, "--rate=${rate}", "${2 * units}", "${kind}-${kind}.txt"],
             environment: {UNITS: "<${units}>"}}
            """);
    Map<String, Object> point = Map.of("rate", 0.00001, "units", 8L, "kind", "a b", "epochs", 3L);

    assertThat(TrainingReader.read(Template.resolve(training, point)))
        .isEqualTo(
            new CommandTraining(
                List.of("train", "--rate=0.00001", "16", "a b-a b.txt"),
                Map.of("UNITS", "<8>"),
                null,
                3,
                null,
                Duration.ofSeconds(10)));
  }

  @Test
  void leavesOutAnArgumentWhoseParameterDoesNotExist() {
    Map<String, Object> training =
        plain(
            "{trainer: command, command: [train, \"--l2=${l2}\"], environment: {L2: \"${l2}\"},"
                + " epochs: 1}");

    CommandTraining read =
        (CommandTraining) TrainingReader.read(Template.resolve(training, Map.of("x", 1L)));

    assertThat(read.command()).containsExactly("train");
    assertThat(read.environment()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.1,0.1",
    "1.0E-5,0.00001",
    "100.0,100.0",
    "1.5E19,15000000000000000000",
    "1.0E-30,1.0E-30",
    "1.0E25,1.0E25"
  })
  void writesNumbersAsMostProgramsReadThem(double number, String written) {
    assertThat(ExpressionText.written(number)).isEqualTo(written);
  }

  @Test
  void acceptsWhateverMetricTheObjectiveNames() {
    assertThat(SpecReader.read(spec("command: [train], epochs: 1")).objective().metricName())
        .isEqualTo("value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          epochs: 1                                          | command (line 8): expected a list of a program and its arguments, got none
          command: [], epochs: 1                             | command (line 8): expected a list of a program and its arguments, got none
          command: train, epochs: 1                          | command (line 8): expected a list, got "train"
          command: [" "], epochs: 1                          | command[0] (line 8): expected the name or the path of a program, got ""
          command: [train, [a]], epochs: 1                   | command[1] (line 8): expected a text, got a list
          command: [train]                                   | epochs (line 8): expected a whole number >= 1 and <= 2147483647, got nothing
          command: [train], epochs: 1, timeLimit: 3          | timeLimit (line 8): expected a time such as 2h, 30m, 90s or 1h30m, got 3
          command: [train], epochs: 1, stopGrace: soon       | stopGrace (line 8): expected a time such as 2h, 30m, 90s or 1h30m, got "soon"
          command: [train], epochs: 1, environment: {A-B: 1} | environment.A-B (line 8): expected a name of letters, digits and _, got "A-B"
          command: [train], epochs: 1, environment: {A: {}}  | environment.A (line 8): expected a text, got a map
          command: [train, "--x=${y}"], epochs: 1            | command[1] (line 8): expected expressions of parameters, got "y"
          command: [train, "${x} and ${"], epochs: 1         | command[1] (line 8): expected a } that ends the expression, got "${"
          command: [train, "a${x +}"], epochs: 1             | command[1] (line 8): expected a number, a parameter or a parenthesis in the expression "x +", got its end
          command: [train], epochs: "1${x}"                  | epochs (line 8): expected one ${...} and nothing beside it, got "1${x}"
          command: [train], epochs: 1, shell: true           | shell (line 8): expected one of [trainer, command, environment, folder, epochs, timeLimit, stopGrace, validation], got an unknown field
          """)
  void refuses(String fields, String says) {
    assertThat(Specs.refusal(spec(fields)).get(0)).isEqualTo("spec.training." + says);
  }

  @Test
  void keepsTheNamesThatTheTrainerSets() {
    assertThat(Specs.refusal(spec("command: [a], epochs: 1, environment: {BARRIDO_SEED: 1}")))
        .containsExactly(
            "spec.training.environment.BARRIDO_SEED (line 8): expected another name: those with"
                + " BARRIDO_ are set by the trainer");
  }

  private static String spec(String fields) {
    return Specs.over(Specs.real("x", ""))
        .replace("trainer: function, function: noop", "trainer: command, " + fields);
  }

  private static Map<String, Object> plain(String yaml) {
    return ((SpecNode.Mapping) YamlText.read(yaml)).plain();
  }
}
