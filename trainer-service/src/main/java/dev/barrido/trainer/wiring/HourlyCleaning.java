package dev.barrido.trainer.wiring;

import dev.barrido.parts.models.ModelStore;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import dev.barrido.trainer.training.command.CommandLeftovers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Deletes, at start and every hour, what nobody asked for in a long time. */
@ApplicationScoped
class HourlyCleaning {
  private static final Logger LOG = Logger.getLogger(HourlyCleaning.class);

  private final CheckpointStore checkpoints;
  private final CommandLeftovers leftovers;
  private final ModelStore models;
  private final TrainerSettings settings;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "hourly-cleaning"));

  HourlyCleaning(
      CheckpointStore checkpoints,
      CommandLeftovers leftovers,
      ModelStore models,
      TrainerSettings settings) {
    this.checkpoints = checkpoints;
    this.leftovers = leftovers;
    this.models = models;
    this.settings = settings;
  }

  /** Deletes some things and returns how many. */
  private interface Deletion {
    int run() throws IOException;
  }

  void start(@Observes StartupEvent event) {
    hourly.scheduleWithFixedDelay(this::clean, 0, 1, TimeUnit.HOURS);
  }

  void stop(@Observes ShutdownEvent event) {
    hourly.shutdownNow();
  }

  private void clean() {
    Duration keepCheckpoints = settings.checkpoints().keepFor();
    Duration keepOutput = settings.command().keepOutputFor();
    clean("old checkpoints", () -> checkpoints.deleteOlderThan(before(keepCheckpoints)));
    clean("old output of programs", () -> leftovers.deleteOutputOlderThan(before(keepOutput)));
    clean("abandoned working folders", leftovers::deleteAbandonedFolders);
    Duration keepModels = settings.models().keepFor();
    clean("old models", () -> models.deleteOlderThan(before(keepModels)));
  }

  private static Instant before(Duration age) {
    return Instant.now().minus(age);
  }

  private static void clean(String what, Deletion deletion) {
    try {
      int deleted = deletion.run();
      if (deleted > 0) {
        LOG.infof("deleted what=\"%s\" count=%d", what, deleted);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warnf("not deleted what=\"%s\" reason=%s", what, e);
    }
  }
}
