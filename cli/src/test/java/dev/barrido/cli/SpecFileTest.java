package dev.barrido.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFileTest {
  @TempDir Path folder;

  @Test
  void readsASpec() throws IOException {
    Path file = write(Documents.SPEC);

    assertThat(SpecFile.read(file).spec().maxTrialCount()).isEqualTo(4);
  }

  @Test
  void refusesWhatIsNoSpecFile() throws IOException {
    refuses(folder.resolve("none.yaml"), "does not exist");
    refuses(folder, "is a folder");
    refuses(write("#".repeat(1024 * 1024 + 1)), "1048577 bytes");
    refuses(Files.write(folder.resolve("latin"), new byte[] {'a', (byte) 0xe9}), "not UTF-8");
  }

  @Test
  void namesEveryProblemWithItsPlace() throws IOException {
    Path file = write(Documents.SPEC.replace("min: -5", "min: low").replace("random", "rundom"));

    assertThatThrownBy(() -> SpecFile.read(file))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("spec.parameters[0].feasibleSpace.min (line 9): ")
        .hasMessageContaining("spec.algorithm.algorithmName (line 6): ");
  }

  private static void refuses(Path file, String why) {
    assertThatThrownBy(() -> SpecFile.text(file))
        .isInstanceOfSatisfying(
            CommandFailed.class,
            refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.BAD_INPUT))
        .hasMessageContaining(why);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("spec.yaml"), text);
  }
}
