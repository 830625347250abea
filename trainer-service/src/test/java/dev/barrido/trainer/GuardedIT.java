package dev.barrido.trainer;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.EndState;
import dev.barrido.events.Pool;
import dev.barrido.events.StopReason;
import dev.barrido.events.StopTrial;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialStarted;
import dev.barrido.events.topics.PoolQueue;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.GuardedBroker;
import dev.barrido.parts.KafkaSide;
import dev.barrido.parts.Secrets;
import dev.barrido.parts.messaging.KafkaConnection;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A trainer of a pool of its own, at a broker that speaks TLS and knows it by its certificate. */
@QuarkusTest
@TestProfile(GuardedIT.Guarded.class)
@QuarkusTestResource(
    value = GuardedBroker.class,
    restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = GuardedBroker.BY, value = GuardedBroker.CERTIFICATE))
class GuardedIT {
  private static final int LONG = 100_000;
  private static final Pool POOL = new Pool("gpu-large");
  private static final Path LOG = Path.of("target/guarded.log");

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @TestHTTPResource URI service;
  @Inject KafkaConnection connection;

  /** A broker of its own, and data that nobody but who logs in may read. */
  public static class Guarded implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(Secrets.settings(LOG));
      settings.put("trainer.heartbeat-interval", "200ms");
      settings.put("trainer.data.hosts", "127.0.0.1");
      settings.put("trainer.pool", POOL.name());
      return settings;
    }
  }

  @Test
  void takesJobsTellsAndObeysAllTheSame() throws Exception {
    SweepId sweep = new SweepId("guarded");
    SweepId elsewhere = new SweepId("of-the-default-pool");
    try (KafkaSide kafka = new KafkaSide(connection.to(bootstrapServers))) {
      kafka.send(Topic.TRIALS, job(elsewhere));
      kafka.send(new PoolQueue(POOL), job(sweep));
      kafka.send(
          Topic.TRIAL_COMMANDS, new StopTrial(sweep, TrialId.of(sweep, 0), StopReason.PRUNED, 0));

      TrialEnded end = kafka.await(Topic.METRICS, TrialEnded.class, sweep, 1).get(0);

      assertThat(end.endState()).isEqualTo(EndState.PRUNED);
      assertThat(kafka.await(Topic.METRICS, TrialStarted.class, elsewhere, 0)).isEmpty();
    }
    when().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void tellsNoSecretInItsRecordsItsAnswersAndItsLog() throws Exception {
    SweepId sweep = new SweepId("secretive");
    String address = "http://ada:" + Secrets.WORD + "@127.0.0.1:1/t.csv?sig=" + Secrets.WORD;
    try (KafkaSide kafka = new KafkaSide(connection.to(bootstrapServers))) {
      kafka.send(
          new PoolQueue(POOL),
          Jobs.once(
              sweep,
              Map.of(
                  "trainer",
                  "deeplearning4j",
                  "data",
                  Map.of("name", "csv", "path", address, "label", "y"),
                  "network",
                  List.of(Map.of("layer", "output", "units", 2)))));

      TrialEnded end = kafka.await(Topic.METRICS, TrialEnded.class, sweep, 1).get(0);

      assertThat(end.endState()).isEqualTo(EndState.FAILED);
      assertThat(end.message()).contains("http://127.0.0.1:1/t.csv").doesNotContain(Secrets.WORD);
    }
    new Secrets(service, LOG).areToldNowhere(List.of("/", "/api/v1/sweeps"));
  }

  private static TrialJob job(SweepId sweep) {
    return Jobs.sphere(sweep, 0, LONG, 20, null, null);
  }
}
