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
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A trainer of a pool of its own, at a broker that asks for a password and speaks TLS. */
@QuarkusTest
@TestProfile(GuardedIT.Guarded.class)
@QuarkusTestResource(value = GuardedBroker.class, restrictToAnnotatedClass = true)
class GuardedIT {
  private static final int LONG = 100_000;
  private static final Pool POOL = new Pool("gpu-large");

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @ConfigProperty(name = "kafka.ssl.truststore.location")
  String trusted;

  /** A broker of its own. */
  public static class Guarded implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("trainer.heartbeat-interval", "200ms", "trainer.pool", POOL.name());
    }
  }

  @Test
  void takesJobsTellsAndObeysAllTheSame() throws Exception {
    SweepId sweep = new SweepId("guarded");
    SweepId elsewhere = new SweepId("of-the-default-pool");
    try (KafkaSide kafka = new KafkaSide(GuardedBroker.connection(bootstrapServers, trusted))) {
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

  private static TrialJob job(SweepId sweep) {
    return Jobs.sphere(sweep, 0, LONG, 20, null, null);
  }
}
