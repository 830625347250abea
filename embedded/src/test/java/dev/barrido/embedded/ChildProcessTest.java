package dev.barrido.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  private static final List<String> UNTIL_ITS_INPUT_ENDS = List.of("cat");

  @TempDir Path folder;

  @Test
  void endsWhenItsParentLetsGo() throws Exception {
    ChildProcess child = ChildProcess.start("child", UNTIL_ITS_INPUT_ENDS, log());
    assertThat(child.isAlive()).isTrue();

    child.release();

    child.handle().onExit().get(120, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void doesNotHearAnInterruptOfTheTerminal() throws Exception {
    try (ChildProcess child = ChildProcess.start("child", UNTIL_ITS_INPUT_ENDS, log())) {
      // The shell has replaced itself when the program is cat.
      while (!child.handle().info().command().orElse("").endsWith("cat")) {
        Thread.sleep(5);
      }

      new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();

      assertThat(child.handle().onExit().completeOnTimeout(null, 300, TimeUnit.MILLISECONDS).get())
          .isNull();
    }
  }

  @Test
  void writesBothItsOutputsToTheLogAndKeepsTheLogBefore() throws Exception {
    List<String> command = List.of("/bin/sh", "-c", "echo $WORD; echo err >&2; cat");
    ChildProcess.startLogged("child", command, Map.of("WORD", "first"), log()).close();
    ChildProcess second =
        ChildProcess.startLogged("child", command, Map.of("WORD", "second"), log());
    second.close();

    assertThat(Files.readAllLines(log())).containsExactly("second", "err");
    assertThat(Files.readAllLines(folder.resolve("child.log.1"))).containsExactly("first", "err");
    assertThat(second.lastLines(1)).isEqualTo("err");
  }

  private Path log() {
    return folder.resolve("child.log");
  }
}
