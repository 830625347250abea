package dev.barrido.trainer.wiring;

import dev.barrido.trainer.checkpoint.CheckpointStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Deletes, at start and every hour, checkpoints that nobody asked for in a long time. */
@ApplicationScoped
class OldCheckpoints {
  private static final Logger LOG = Logger.getLogger(OldCheckpoints.class);

  private final CheckpointStore store;
  private final TrainerSettings settings;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "old-checkpoints"));

  OldCheckpoints(CheckpointStore store, TrainerSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    hourly.scheduleWithFixedDelay(this::delete, 0, 1, TimeUnit.HOURS);
  }

  void stop(@Observes ShutdownEvent event) {
    hourly.shutdownNow();
  }

  private void delete() {
    try {
      int deleted = store.deleteOlderThan(Instant.now().minus(settings.checkpoints().keepFor()));
      if (deleted > 0) {
        LOG.infof("old checkpoints deleted count=%d", deleted);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warnf("old checkpoints not deleted reason=%s", e);
    }
  }
}
