package dev.barrido.parts.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultPointTest {
  @TempDir Path folder;

  @Test
  void aProcessHaltsAtTheNamedStepAndOnlyOnce() throws Exception {
    Path file = Files.writeString(folder.resolve("fault"), "OUTBOX_PUBLISHED\n");
    String setting = "-Dbarrido.fault=" + file;

    assertThat(said(setting)).isEqualTo("read\n137");
    assertThat(said(setting)).isEqualTo("read\npublished\n0");
  }

  @Test
  void nothingHappensWithoutTheSetting() throws Exception {
    assertThat(said()).isEqualTo("read\npublished\n0");
  }

  /** What the process says, and its exit code. */
  private static String said(String... flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(FaultyProcess.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said + process.waitFor();
  }
}
