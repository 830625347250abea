package dev.barrido.proposer.messaging;

import dev.barrido.events.Pool;
import dev.barrido.parts.messaging.KafkaConnection;
import dev.barrido.parts.messaging.PoolMembers;
import dev.barrido.proposer.application.OutboxSignal;
import dev.barrido.proposer.application.TrainerSlots;
import dev.barrido.proposer.wiring.ProposerSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the broker every second how many members the share group of each pool has: each slot is one.
 * While the broker is away the last answer stands.
 */
@ApplicationScoped
class KafkaTrainerSlots implements TrainerSlots {
  private static final Logger LOG = Logger.getLogger(KafkaTrainerSlots.class);
  private static final long ASK_EVERY_MILLIS = 1_000;
  private static final long PATIENCE_SECONDS = 10;

  private final Admin admin;
  private final PoolMembers members;
  private final OutboxSignal outbox;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trainer-slots"));
  private volatile @Nullable Map<Pool, Integer> known;

  KafkaTrainerSlots(ProposerSettings settings, KafkaConnection connection, OutboxSignal outbox) {
    this.admin = Admin.create(connection.to(settings.bootstrapServers()));
    this.members = new PoolMembers(admin, PATIENCE_SECONDS);
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
  public OptionalInt known(Pool pool) {
    Map<Pool, Integer> all = known;
    return all == null ? OptionalInt.empty() : OptionalInt.of(all.getOrDefault(pool, 0));
  }

  private void ask() {
    try {
      Map<Pool, Integer> slots = new HashMap<>();
      members.all().forEach((pool, ofPool) -> slots.put(pool, ofPool.size()));
      if (!slots.equals(known)) {
        known = slots;
        outbox.raise();
      }
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      LOG.debugf("slots stay as they were known reason=%s", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
