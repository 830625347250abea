package dev.barrido.results;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.EpochMeasured;
import dev.barrido.events.TrialScored;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.EmbeddedStack;
import dev.barrido.parts.KafkaSide;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One trial that tells of more epochs than can be stored at once. */
@QuarkusTest
@TestProfile(HostileRecordsIT.Alone.class)
@QuarkusTestResource(EmbeddedStack.class)
@QuarkusTestResource(FakeProposer.class)
@Timeout(180)
class FloodIT {
  private static final String NOISY = "/api/v1/sweeps/noisy";
  private static final int FLOOD = 60_000;

  /**
   * Far more than a batch and what waits behind it, some 4,000 such records; far less than the
   * flood, behind which another trial would wait if partitions were not read in turn.
   */
  private static final int MOST_BEFORE_ANOTHER = FLOOD / 2;

  private final Facts noisy = Facts.minimizing("noisy");
  private final Facts quiet = Facts.minimizing("quiet");

  @Inject DataSource database;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Test
  void holdsUpNoOtherTrialForMoreThanAFewBatches() throws Exception {
    try (KafkaSide kafka = new KafkaSide(bootstrapServers)) {
      kafka.sendAll(Topic.SWEEPS, List.of(noisy.running(), quiet.running()));
      kafka.send(Topic.METRICS, noisy.started(0, 1));
      int number = onAnotherPartition(kafka);
      awaitTheNoisy();
      int before;
      try (Connection turn = database.getConnection()) {
        takeTurnOfTheNoisy(turn);
        kafka.sendAll(Topic.METRICS, flood());
        before = storedOfTheFlood();
        kafka.send(Topic.METRICS, quiet.started(number, 1));
        kafka.send(Topic.METRICS, quiet.measured(number, 1, 0.5));
        kafka.send(Topic.METRICS, quiet.completed(number, 1, 1, 0.5));
        turn.rollback();
      }
      kafka.awaitUnharmed(TrialScored.class, quiet.sweep(), scored -> true);
      int after = storedOfTheFlood();

      assertThat(after - before).isLessThan(MOST_BEFORE_ANOTHER);
    }
  }

  private static void awaitTheNoisy() throws InterruptedException {
    while (when().get(NOISY).statusCode() != 200) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Until the transaction ends nothing of it can be stored, however fast that would go. */
  private static void takeTurnOfTheNoisy(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(hashtextextended('noisy', 0))");
    }
  }

  private List<EpochMeasured> flood() {
    return IntStream.rangeClosed(1, FLOOD)
        .mapToObj(epoch -> noisy.measured(0, epoch, 1.0 / epoch))
        .toList();
  }

  /** A trial of the other sweep whose records do not lie behind the flood. */
  private int onAnotherPartition(KafkaSide kafka) {
    int flooded = kafka.partition(Topic.METRICS, noisy.started(0, 1).key());
    return IntStream.range(0, 100)
        .filter(n -> kafka.partition(Topic.METRICS, quiet.started(n, 1).key()) != flooded)
        .findFirst()
        .orElseThrow();
  }

  private static int storedOfTheFlood() {
    return when().get(NOISY).then().statusCode(200).extract().path("epochs");
  }
}
