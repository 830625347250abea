package dev.barrido.trainer.training.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ProgramTest {
  private static final Duration LIMIT = Duration.ofSeconds(100);

  /** Seconds to sleep that tell this run's processes from those of others. */
  private static final String NAP = "4" + ProcessHandle.current().pid();

  @TempDir Path folder;

  @Test
  void endsWithWhoeverHoldsItHoweverThatOneDies() throws Exception {
    Process shell =
        heldByASleeper(
            "trap '' TERM; sleep " + NAP + "1 & setsid sleep " + NAP + "2 & echo up; wait");
    InputStream output = shell.getInputStream();
    assertThat(output.read()).isEqualTo('u');
    ProcessHandle holder = sleepers(NAP + "0").get(0);

    holder.destroyForcibly();

    assertThat(shell.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(sleepers(NAP + "[0-9]")).isEmpty();
  }

  @Test
  void leavesNothingBehindThoughItsWatchIsKilled() throws Exception {
    OutputLog log = new OutputLog(folder.resolve("log"), 1 << 16);
    Program program =
        Program.start(
            List.of("/bin/sh", "-c", "echo '{}'; sleep " + NAP + "1 & exec sleep " + NAP + "2"),
            folder,
            Map.of("PATH", System.getenv("PATH")),
            log);
    assertThat(program.next(LIMIT)).isPresent();
    until(() -> !sleepers(NAP + "2").isEmpty());
    until(() -> watches(ProcessHandle.current().descendants()).size() == 2);
    watches(ProcessHandle.current().children()).forEach(ProcessHandle::destroyForcibly);

    program.close();

    until(() -> sleepers(NAP + "[0-9]").isEmpty());
  }

  @Test
  void aProgramThatWritesMuchWaitsUntilItIsHeard() throws Exception {
    OutputLog log = new OutputLog(folder.resolve("log"), 1 << 16);
    try (Program program =
        Program.start(
            List.of("/bin/sh", "-c", "yes '{}' | head -n 20000"),
            folder,
            Map.of("PATH", System.getenv("PATH")),
            log)) {
      int heard = 0;
      while (!program.isOver()) {
        heard += program.next(LIMIT).isPresent() ? 1 : 0;
      }

      assertThat(heard).isEqualTo(20_000);
      assertThat(program.exitCode()).isZero();
    }
    long kept = Files.size(folder.resolve("log")) + Files.size(folder.resolve("log.1"));
    assertThat(kept).isBetween(1L << 15, 1L << 16);
  }

  /** The shells that watch a program, and once it runs nothing else. */
  private static List<ProcessHandle> watches(Stream<ProcessHandle> processes) {
    return processes
        .filter(
            process -> process.info().commandLine().orElse("").contains("exec sleep " + NAP + "2"))
        .toList();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("waited for longer than " + LIMIT).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** The watch, whose standard input a process holds that does nothing but sleep. */
  private Process heldByASleeper(String script) throws IOException {
    Path watch = folder.resolve("watch.sh");
    try (InputStream in = Objects.requireNonNull(Program.class.getResourceAsStream("watch.sh"))) {
      Files.write(watch, in.readAllBytes());
    }
    Path program =
        Files.write(folder.resolve("program.sh"), script.getBytes(StandardCharsets.UTF_8));
    return new ProcessBuilder(
            "/bin/sh",
            "-c",
            "sleep "
                + NAP
                + "0 | /bin/sh "
                + watch
                + " mark-"
                + folder.getFileName()
                + " sh "
                + program)
        .start();
  }

  private static List<ProcessHandle> sleepers(String seconds) {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(
              process ->
                  process.info().commandLine().orElse("").matches("(\\S*/)?sleep " + seconds))
          .toList();
    }
  }
}
