package dev.barrido.trainer;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.EndState;
import dev.barrido.events.QueuedJob;
import dev.barrido.events.StopReason;
import dev.barrido.events.StopTrial;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepRecord;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.Enemy;
import dev.barrido.parts.KafkaSide;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Thousands of records that nobody should have sent, on a broker of their own. */
@QuarkusTest
@TestProfile(HostileRecordsIT.Alone.class)
@QuarkusTestResource(EmbeddedStack.class)
class HostileRecordsIT {
  private static final int JOBS = 1_000;
  private static final int OTHERS = 5_400;
  private static final int LONG = 100_000;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  /** Other tests read every topic from its beginning, and would meet these records. */
  public static class Alone implements QuarkusTestProfile {}

  /** The results-service sends those on two of the topics to the dead letters, trainers go on. */
  @Test
  void stopNoTrainer() throws Exception {
    SweepId sweep = new SweepId("unharmed");
    try (KafkaSide kafka = new KafkaSide(bootstrapServers);
        Enemy enemy = new Enemy(bootstrapServers);
        Enemy unheard = new Enemy(bootstrapServers)) {
      int hostile = enemy.send(Topic.TRIALS, JOBS, QueuedJob.class, job -> false);
      hostile += unheard.send(Topic.SWEEPS, OTHERS, SweepRecord.class, event -> true);
      hostile += unheard.send(Topic.TRIAL_COMMANDS, OTHERS, StopTrial.class, event -> true);
      assertThat(hostile).isGreaterThan(10_000);

      kafka.send(Topic.TRIALS, Jobs.sphere(sweep, 0, LONG, 20, null, null));
      kafka.send(Topic.TRIALS, Jobs.sphere(sweep, 1, 1, 20, null, null));
      kafka.send(
          Topic.TRIAL_COMMANDS, new StopTrial(sweep, TrialId.of(sweep, 0), StopReason.PRUNED, 0));

      enemy.awaitDeadLetters();
      TrialEnded pruned = kafka.awaitUnharmed(TrialEnded.class, sweep, end -> end.number() == 0);
      TrialEnded completed = kafka.awaitUnharmed(TrialEnded.class, sweep, end -> end.number() == 1);
      assertThat(List.of(pruned.endState(), completed.endState()))
          .containsExactly(EndState.PRUNED, EndState.COMPLETED);
    }
    when().get("/q/health/ready").then().statusCode(200);
  }
}
