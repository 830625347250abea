package dev.barrido.trainer.training.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.FailureKind;
import dev.barrido.parts.allowed.AllowedPrograms;
import dev.barrido.trainer.training.TrialFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramSearchTest {
  @TempDir Path folder;
  private Path train;

  @BeforeEach
  void aProgram() throws IOException {
    train = Files.createFile(folder.resolve("train"));
    assertThat(train.toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(folder.resolve("out"), Path.of("/bin/sh"));
  }

  @ParameterizedTest
  @CsvSource({
    "train, train",
    "*, train",
    "*, ./train",
    "*, FOLDER/train",
    "FOLDER/train, FOLDER/train",
    "FOLDER/train, ./train",
    "FOLDER/train, ../NAME/train",
    "FOLDER/, ./train",
    "FOLDER/, FOLDER/train"
  })
  void findsWhatIsAllowed(String allowed, String name) {
    assertThat(programs(allowed).find(placed(name), folder)).isEqualTo(train);
  }

  @ParameterizedTest
  @CsvSource({
    "train, ./train",
    "train, FOLDER/train",
    "FOLDER/train, train",
    "FOLDER, FOLDER/train",
    "other, train",
    "tra, train",
    "FOLDER/, ./out",
    "FOLDER/, train",
    "FOLDER/, ../../../../../../bin/sh",
    "FOLDER/, /bin/sh",
    "FOLDER/x/../train, train"
  })
  void refusesWhatIsNot(String allowed, String name) {
    assertThatThrownBy(() -> programs(allowed).find(placed(name), folder))
        .isInstanceOfSatisfying(
            TrialFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.BAD_INPUT))
        .hasMessageContaining("trainer.command.allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "missing, which is in no folder of this trainer's PATH",
    "./missing, does not exist",
    "./, is none"
  })
  void saysWhyAProgramCannotRun(String name, String says) {
    assertThatThrownBy(() -> programs("*").find(name, folder)).hasMessageContaining(says);
  }

  @Test
  void aFileThatMayNotBeExecutedIsNone() {
    assertThat(train.toFile().setExecutable(false)).isTrue();

    assertThatThrownBy(() -> programs("*").find("./train", folder))
        .hasMessageContaining("but " + train + " is none");
  }

  private ProgramSearch programs(String allowed) {
    return new ProgramSearch(new AllowedPrograms(List.of(placed(allowed))), "/nowhere:" + folder);
  }

  private String placed(String text) {
    return text.replace("FOLDER", folder.toString())
        .replace("NAME", folder.getFileName().toString());
  }
}
