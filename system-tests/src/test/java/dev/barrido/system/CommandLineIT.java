package dev.barrido.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own, stack and all. */
class CommandLineIT {
  @TempDir Path folder;

  @Test
  void runsAGridAloneWithTheSameBestOnOneTrainerAndOnFour() throws Exception {
    Path spec = folder.resolve("grid.yaml");
    Files.writeString(spec, Example.named("grid-21").with("epochs: 20", "epochs: 2").text());

    JsonNode onOne = report(run(spec, "1"));
    JsonNode onFour = report(run(spec, "4"));

    assertThat(onOne.at("/trials/proposed").asInt()).isEqualTo(21);
    assertThat(onOne.at("/best/hyperparameters")).isEqualTo(onFour.at("/best/hyperparameters"));
    assertThat(onOne.at("/best/value")).isEqualTo(onFour.at("/best/value"));
    assertThat(processesWith(folder)).isEmpty();
  }

  @Test
  void checksASoundNetworkWithZeroAndABrokenOneWithOneAndLeavesNothingBehind() throws Exception {
    Path sound = folder.resolve("sound.yaml");
    Path broken = folder.resolve("broken.yaml");
    Example example = Example.named("deck-network");
    Files.writeString(sound, example.text());
    Files.writeString(broken, example.with("name: uniform, scale: 1.7", "name: zero").text());

    Program.Result passed = check(sound);
    Program.Result failed = check(broken);

    assertThat(passed.exitCode()).as(passed.out() + passed.err()).isZero();
    assertThat(passed.out())
        .contains("checked at p=16", "-ln(1/10) for 10 classes", "the loss falls from");
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.out()).contains("weights must not all begin at zero");
    assertThat(processesWith(folder)).isEmpty();
  }

  @Test
  void refusesABadSpecBeforeAnythingStarts() throws Exception {
    Path spec = folder.resolve("bad.yaml");
    Files.writeString(
        spec,
        Example.named("grid-21")
            .with("learningRate, parameterType", "learningRate, parametertype")
            .text());

    Program.Result result = run(spec, "1");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("spec.parameters[1].parametertype (line ")
        .contains("did you mean \"parameterType\"?");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  private Program.Result run(Path spec, String trainers) throws Exception {
    return Barrido.run(
        "run",
        spec.toString(),
        "--trainers",
        trainers,
        "--output",
        "json",
        "--data",
        folder.resolve("data").toString());
  }

  private Program.Result check(Path spec) throws Exception {
    return Barrido.run(
        "check",
        spec.toString(),
        "--set",
        "p=16",
        "--trainers",
        "1",
        "--data",
        folder.resolve("data").toString());
  }

  private static JsonNode report(Program.Result result) throws IOException {
    assertThat(result.exitCode()).as(result.err()).isZero();
    return new ObjectMapper().readTree(result.out());
  }

  private static List<String> processesWith(Path folder) {
    return ProcessHandle.allProcesses()
        .map(process -> process.info().commandLine().orElse(""))
        .filter(command -> command.contains(folder.toString()))
        .toList();
  }
}
