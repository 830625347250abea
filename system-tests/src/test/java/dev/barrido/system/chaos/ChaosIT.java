package dev.barrido.system.chaos;

import static org.junit.jupiter.api.Assertions.assertAll;

import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.StackSettings;
import dev.barrido.system.Repository;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The guarantees, while processes die. {@code ./mvnw verify -Pchaos -Dchaos.minutes=30
 * -Dchaos.seed=N} does nothing else; one seed is one schedule of strikes, and which processes they
 * hit.
 */
class ChaosIT {
  private static final double MINUTES =
      Double.parseDouble(System.getProperty("chaos.minutes", "1"));
  private static final long SEED = Long.getLong("chaos.seed", 1);
  private static final int TRAINERS = 3;
  private static final PrintStream OUT = System.out;

  @Test
  void allThatWasPromisedHoldsWhileProcessesDie() throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chaos");
    Path faultFile = data.resolve("fault").toAbsolutePath();
    OUT.println("chaos: seed " + SEED + ", " + MINUTES + " minutes, logs in " + data);
    try (LocalStack stack = LocalStack.start(settings(data, faultFile))) {
      ChaosRun run = new ChaosRun(stack, faultFile, SEED, OUT::println);
      Evidence evidence = run.run(Duration.ofMillis((long) (MINUTES * 60_000)));
      OUT.println(new Counts(evidence, run.strikes()));
      assertAll(
          "seed " + SEED,
          Stream.of(Guarantee.values()).map(guarantee -> () -> guarantee.holds(evidence)));
    }
  }

  /** What is waited for is shorter than usual, as is what it is a multiple of. */
  private static StackSettings settings(Path data, Path faultFile) {
    return new StackSettings(Repository.ROOT, data.toAbsolutePath(), TRAINERS)
        .with(
            Map.of(
                "barrido.fault", faultFile.toString(),
                "trainer.lease", "15s",
                "trainer.heartbeat-interval", "1s",
                "trainer.checkpoints.interval", "0.2s",
                "results.lost-after", "20s"));
  }
}
