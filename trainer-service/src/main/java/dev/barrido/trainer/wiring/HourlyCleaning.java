package dev.barrido.trainer.wiring;

import dev.barrido.parts.cleaning.HourlyDeletions;
import dev.barrido.parts.cleaning.HourlyDeletions.Deletion;
import dev.barrido.parts.models.ModelStore;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import dev.barrido.trainer.training.command.CommandLeftovers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Deletes, at start and every hour, what nobody asked for in a long time. */
@ApplicationScoped
class HourlyCleaning {
  private final CheckpointStore checkpoints;
  private final CommandLeftovers leftovers;
  private final ModelStore models;
  private final TrainerSettings settings;
  private final HourlyDeletions deletions = new HourlyDeletions();

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

  void start(@Observes StartupEvent event) {
    Duration keepCheckpoints = settings.checkpoints().keepFor();
    Duration keepOutput = settings.command().keepOutputFor();
    Duration keepModels = settings.models().keepFor();
    deletions.begin(
        List.of(
            new Deletion(
                "old checkpoints", () -> checkpoints.deleteOlderThan(before(keepCheckpoints))),
            new Deletion(
                "old output of programs",
                () -> leftovers.deleteOutputOlderThan(before(keepOutput))),
            new Deletion("abandoned working folders", leftovers::deleteAbandonedFolders),
            new Deletion("old models", () -> models.deleteOlderThan(before(keepModels)))));
  }

  void stop(@Observes ShutdownEvent event) {
    deletions.close();
  }

  private static Instant before(Duration age) {
    return Instant.now().minus(age);
  }
}
