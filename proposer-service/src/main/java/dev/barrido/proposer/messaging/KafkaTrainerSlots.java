package dev.barrido.proposer.messaging;

import dev.barrido.events.topics.Topic;
import dev.barrido.parts.messaging.KafkaConnection;
import dev.barrido.proposer.application.OutboxSignal;
import dev.barrido.proposer.application.TrainerSlots;
import dev.barrido.proposer.wiring.ProposerSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jboss.logging.Logger;

/**
 * Asks the broker every second how many members the trainers' share group has: each slot is one.
 * While the broker is away the last answer stands.
 */
@ApplicationScoped
class KafkaTrainerSlots implements TrainerSlots {
  private static final Logger LOG = Logger.getLogger(KafkaTrainerSlots.class);
  private static final long ASK_EVERY_MILLIS = 1_000;
  private static final long PATIENCE_SECONDS = 10;

  private final Admin admin;
  private final OutboxSignal outbox;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trainer-slots"));
  private volatile OptionalInt known = OptionalInt.empty();

  KafkaTrainerSlots(ProposerSettings settings, KafkaConnection connection, OutboxSignal outbox) {
    this.admin = Admin.create(connection.to(settings.bootstrapServers()));
    this.outbox = outbox;
  }

  void start(@Observes StartupEvent event) {
    executor.scheduleWithFixedDelay(this::ask, 0, ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    executor.shutdownNow();
    admin.close(Duration.ZERO);
  }

  @Override
  public OptionalInt known() {
    return known;
  }

  private void ask() {
    try {
      OptionalInt members = OptionalInt.of(members());
      if (!members.equals(known)) {
        known = members;
        outbox.raise();
      }
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      LOG.debugf("slots stay as they were known reason=%s", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int members() throws ExecutionException, TimeoutException, InterruptedException {
    try {
      return admin
          .describeShareGroups(List.of(Topic.TRIALS_GROUP))
          .describedGroups()
          .get(Topic.TRIALS_GROUP)
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .members()
          .size();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return 0; // no trainer has come yet
      }
      throw e;
    }
  }
}
