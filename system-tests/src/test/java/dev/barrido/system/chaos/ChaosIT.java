package dev.barrido.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
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
  private static final Duration TIME = Duration.ofMillis((long) (MINUTES * 60_000));
  private static final long SEED = Long.getLong("chaos.seed", 1);
  private static final int TRAINERS = 3;

  /** Fewer than usual, so that jobs are lost: a trial loses so many trainers soon enough. */
  private static final int DELIVERIES = 2;

  private static final PrintStream OUT = System.out;

  @Test
  void allThatWasPromisedHoldsWhileProcessesDie() throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chaos");
    Path faultFile = data.resolve("fault").toAbsolutePath();
    OUT.println("chaos: seed " + SEED + ", " + MINUTES + " minutes, logs in " + data);
    try (LocalStack stack = LocalStack.start(settings(data, faultFile))) {
      Topics.deliverAtMost(stack.addresses().bootstrapServers(), DELIVERIES);
      ChaosRun run = new ChaosRun(stack, faultFile, SEED, TIME, OUT::println);
      Evidence evidence = run.run();
      OUT.println(new Counts(evidence, run.strikes()));
      assertThat(evidence.interrupted())
          .as("trainers struck in the middle of a trial")
          .isNotEmpty();
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
                "trainer.checkpoints.interval", "1s",
                "results.lost-after", "20s"));
  }
}
