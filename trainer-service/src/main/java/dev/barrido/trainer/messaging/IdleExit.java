package dev.barrido.trainer.messaging;

import dev.barrido.trainer.attempt.Idleness;
import dev.barrido.trainer.wiring.TrainerSettings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Ends the process, as on SIGTERM, when no job has come for as long as {@code
 * trainer.exit-when-idle} says: for those who start trainers only while there is something to do. A
 * job that comes in the last moment is handed back, which counts as no attempt.
 */
@ApplicationScoped
class IdleExit {
  private static final Logger LOG = Logger.getLogger(IdleExit.class);
  private static final long LOOK_EVERY_MILLIS = 500;

  private final TrainerSettings settings;
  private final Idleness idleness;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "idle-exit"));

  IdleExit(TrainerSettings settings, Idleness idleness) {
    this.settings = settings;
    this.idleness = idleness;
  }

  void start(@Observes StartupEvent event) {
    settings.exitWhenIdle().ifPresent(this::watch);
  }

  void stop(@Observes ShutdownEvent event) {
    executor.shutdownNow();
  }

  private void watch(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException(
          "trainer.exit-when-idle: expected a time above 0, such as 5m, got " + limit);
    }
    executor.scheduleWithFixedDelay(
        () -> look(limit), LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look(Duration limit) {
    if (idleness.lasted(limit)) {
      LOG.infof("trainer ends, no job came trainer=%s time=%s", settings.id(), limit);
      executor.shutdown();
      Quarkus.asyncExit(0);
    }
  }
}
