package dev.barrido.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.Health;
import dev.barrido.parts.KafkaSide;
import dev.barrido.parts.Outages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a trainer does while what it needs is away. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class OutageIT {
  /** Longer than anything here has patience for that should have more. */
  private static final Duration OUTAGE = Duration.ofSeconds(8);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @ConfigProperty(name = "trainer.checkpoints.folder")
  Path checkpoints;

  @TestHTTPResource("/")
  URI service;

  Outages outages;

  private Health health;
  private KafkaSide kafka;

  @BeforeEach
  void connect() throws Exception {
    health = new Health(service);
    health.awaitReady();
    kafka = new KafkaSide(bootstrapServers);
  }

  @AfterEach
  void disconnect() {
    kafka.close();
  }

  @Test
  void goesOnWithItsTrialWhenTheBrokerIsBack() throws Exception {
    SweepId sweep = new SweepId("broker-away");
    int epochs = 60;
    kafka.send(Topic.TRIALS, job(sweep, epochs, 250, null));
    kafka.await(Topic.METRICS, EpochMeasured.class, sweep, 2);

    outages.stopBroker();
    assertThat(health.awaitNotReady("broker")).contains("no answer from " + bootstrapServers);
    health.staysAlive(OUTAGE);
    outages.startBroker();

    TrialEnded end = kafka.await(Topic.METRICS, TrialEnded.class, sweep, 1).get(0);
    assertThat(end.endState()).isEqualTo(EndState.COMPLETED);
    assertThat(kafka.await(Topic.METRICS, EpochMeasured.class, sweep, epochs))
        .extracting(EpochMeasured::epoch)
        .hasSameElementsAs(IntStream.rangeClosed(1, epochs).boxed().toList());
    health.awaitReady();
  }

  @Test
  void aTrialThatPausesWaitsForRoomForItsCheckpoint() throws Exception {
    SweepId sweep = new SweepId("disk-full");
    Path aside = checkpoints.resolveSibling("aside");
    Files.move(Files.createDirectories(checkpoints), aside);
    Files.writeString(checkpoints, "no folder, so that nothing can be written into it");

    assertThat(health.awaitNotReady("checkpoints")).contains("checkpoints");
    kafka.send(Topic.TRIALS, job(sweep, 5, 0, 2));
    assertThat(health.awaitNotReady("waits for nothing")).contains("place for checkpoints");
    health.staysAlive(Duration.ofSeconds(2));
    Files.delete(checkpoints);
    Files.move(aside, checkpoints);

    TrialPaused pause = kafka.await(Topic.METRICS, TrialPaused.class, sweep, 1).get(0);
    assertThat(pause.epoch()).isEqualTo(2);
    assertThat(pause.attempt()).isEqualTo(1);
    health.awaitReady();
  }

  private static TrialJob job(SweepId sweep, int epochs, int millis, @Nullable Integer pauseAt) {
    return Jobs.sphere(sweep, 0, epochs, millis, null, pauseAt);
  }
}
