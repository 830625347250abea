package dev.barrido.proposer.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.barrido.events.spec.InvalidSpec;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.parts.allowed.AllowedHosts;
import dev.barrido.parts.allowed.AllowedPrograms;
import dev.barrido.parts.allowed.AllowedRoots;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Specs for trainers that open one folder, one domain and one program. */
class OpenToSweepsTest {
  private static final OpenToSweeps OPEN =
      new OpenToSweeps(
          new AllowedRoots(List.of("/data"), "trainer.data.roots"),
          new AllowedHosts(
              List.of("*.example.org"),
              host -> {
                throw new UnknownHostException(host);
              }),
          new AllowedPrograms(List.of("python3", "/opt/trainings/")),
          new AllowedRoots(List.of("/work", "/opt/trainings"), "trainer.command.roots"));

  @ParameterizedTest
  @ValueSource(
      strings = {"/data/table.csv", "table.csv", "https://open.example.org/table.csv", "${file}"})
  void takesDataThatMayBeOpen(String path) {
    assertThatCode(() -> SpecReader.read(network(path), OPEN)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "/data/../etc/passwd"})
  void refusesFilesElsewhereInTheirLine(String path) {
    assertThat(refused(network(path)))
        .startsWith("spec.training.data.path (line 13): expected a path below one of [/data], got ")
        .endsWith("; their operator names folders in the setting trainer.data.roots");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1/table.csv", "https://example.net/table.csv"})
  void refusesHostsThatAreNotNamedInTheirLine(String path) {
    assertThat(refused(network(path)))
        .startsWith("spec.training.data.path (line 13): expected a host of [*.example.org], got ")
        .contains("trainer.data.hosts");
  }

  @Test
  void refusesWhatEveryTrialWouldBeRefusedForAndNothingElse() {
    String some = network("${file}").replace("[a.csv, b.csv]", "[/data/a.csv, /etc/b.csv]");
    String all = network("${file}").replace("[a.csv, b.csv]", "[/etc/a.csv, /etc/b.csv]");

    assertThatCode(() -> SpecReader.read(some, OPEN)).doesNotThrowAnyException();
    assertThat(refused(all)).contains("spec.training.data.path (line 13)");
  }

  @Test
  void refusesEachFileOfASetThatHasSeveral() {
    String idx =
        network("x")
            .replace(
                "{name: csv, path: \"x\", label: y}",
                "{name: idx, images: /data/a, labels: /b, testImages: /data/c, testLabels: /d}");

    assertThat(refused(idx))
        .contains("spec.training.data.labels (line 13)", "spec.training.data.testLabels (line 13)")
        .doesNotContain("mages");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command: [python3, /anything]",
        "command: [/opt/trainings/train]",
        "command: [./train]\n    folder: /opt/trainings"
      })
  void takesProgramsThatMayRun(String fields) {
    assertThatCode(() -> SpecReader.read(program(fields), OPEN)).doesNotThrowAnyException();
  }

  @Test
  void refusesProgramsAndFoldersInTheirLines() {
    assertThat(refused(program("command: [sh, -c, id]")))
        .isEqualTo(
            "spec.training.command[0] (line 12): expected a program that trainers may run, one of"
                + " [python3, /opt/trainings/], got \"sh\"; their operator allows one with the"
                + " setting trainer.command.allowed");
    assertThat(refused(program("command: [./train]\n    folder: /work/../home")))
        .contains(
            "spec.training.command[0] (line 12)",
            "spec.training.folder (line 13): expected a path below one of [/work, /opt/trainings]");
  }

  private static String refused(String spec) {
    return catchThrowableOfType(InvalidSpec.class, () -> SpecReader.read(spec, OPEN)).getMessage();
  }

  private static String network(String path) {
    return spec(
        """
            trainer: deeplearning4j
            data: {name: csv, path: "%s", label: y}
            epochs: 1
            network: [{layer: output, units: 2}]
        """
            .formatted(path));
  }

  private static String program(String fields) {
    return spec("    " + fields + "\n    trainer: command\n    epochs: 1\n");
  }

  private static String spec(String training) {
    return """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: open}
        spec:
          objective: {type: minimize, objectiveMetricName: validation.error}
          algorithm: {algorithmName: random}
          maxTrialCount: 2
          parameters:
            - {name: file, parameterType: categorical, feasibleSpace: {list: [a.csv, b.csv]}}
            - {name: other, parameterType: int, feasibleSpace: {min: 1, max: 2}}
          training:
        """
        + training;
  }
}
