package dev.barrido.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.cli.client.SweepServer;
import dev.barrido.events.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTest {
  @TempDir Path folder;

  @Test
  void sendsASpecWithoutFilesAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("walk.yaml"), Documents.SPEC);

    Submission submission = Submission.of(SpecFile.read(file), true);

    assertThat(submission.text()).isEqualTo(Documents.SPEC);
    assertThat(submission.trials()).hasValue(4);
  }

  @Test
  void resolvesATableAgainstTheFolderOfTheSpec() throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), "a,b\n1,0\n");

    Submission submission = Submission.of(csv("table.csv"), true);

    assertThat(SweepServer.read(submission.text()).at("/spec/training/data/path").asText())
        .isEqualTo(table.toString());
    assertThat(SpecReader.read(submission.text()).name()).isEqualTo("own");
  }

  @Test
  void leavesAddressesAndOtherServersFilesAlone() throws IOException {
    assertThat(Submission.of(csv("https://example.org/t.csv"), true).text()).contains("data:");
    assertThat(Submission.of(csv("not-here.csv"), false).text()).contains("not-here.csv");
  }

  @Test
  void refusesATableThatDoesNotExist() {
    assertThatThrownBy(() -> Submission.of(csv("not-here.csv"), true))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("spec.training.data.path: ")
        .hasMessageContaining("\"not-here.csv\"")
        .hasMessageContaining(folder.resolve("not-here.csv") + " does not exist");
  }

  @Test
  void aProgramRunsBesideItsSpecUnlessThatSaysOtherwise() throws IOException {
    Files.createDirectory(folder.resolve("mine"));

    assertThat(folderOf(Submission.of(program(""), true))).isEqualTo(folder.toString());
    assertThat(folderOf(Submission.of(program("folder: mine"), true)))
        .isEqualTo(folder.resolve("mine").toString());
    assertThat(folderOf(Submission.of(program("folder: /there"), false))).isEqualTo("/there");
    assertThatThrownBy(() -> Submission.of(program("folder: yours"), true))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("spec.training.folder: expected a folder, got \"yours\"");
  }

  private static String folderOf(Submission submission) {
    return String.valueOf(SpecReader.read(submission.text()).training().get("folder"));
  }

  private SpecFile program(String folderLine) throws IOException {
    return SpecFile.read(
        Files.writeString(
            folder.resolve("program.yaml"),
            """
            apiVersion: barrido.dev/v1
            kind: Sweep
            metadata: {name: program}
            spec:
              objective: {type: minimize, objectiveMetricName: loss}
              algorithm: {algorithmName: random}
              maxTrialCount: 2
              parameters:
                - {name: rate, parameterType: double, feasibleSpace: {min: 0.1, max: 1}}
              training:
                trainer: command
                command: [./train]
                epochs: 1
                %s
            """
                .formatted(folderLine)));
  }

  private SpecFile csv(String path) throws IOException {
    return SpecFile.read(
        Files.writeString(
            folder.resolve("own.yaml"),
            """
            apiVersion: barrido.dev/v1
            kind: Sweep
            metadata: {name: own}
            spec:
              objective: {type: minimize, objectiveMetricName: validation.error}
              algorithm: {algorithmName: random}
              maxTrialCount: 2
              parameters:
                - {name: rate, parameterType: double, feasibleSpace: {min: 0.1, max: 1}}
              training:
                trainer: deeplearning4j
                data: {name: csv, path: "%s", label: b}
                epochs: 1
                network:
                  - {layer: output, units: 2, activation: softmax}
                optimizer: {name: sgd, learningRate: "${rate}"}
            """
                .formatted(path)));
  }
}
