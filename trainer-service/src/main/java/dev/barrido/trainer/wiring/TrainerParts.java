package dev.barrido.trainer.wiring;

import dev.barrido.events.codec.EventCodec;
import dev.barrido.parts.allowed.AllowedPrograms;
import dev.barrido.parts.allowed.AllowedRoots;
import dev.barrido.parts.health.Waits;
import dev.barrido.parts.models.ModelStore;
import dev.barrido.parts.models.ModelStores;
import dev.barrido.parts.s3.S3Files;
import dev.barrido.trainer.attempt.Checkpoints;
import dev.barrido.trainer.attempt.Idleness;
import dev.barrido.trainer.attempt.Models;
import dev.barrido.trainer.attempt.StopOrders;
import dev.barrido.trainer.attempt.TaskWorker;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import dev.barrido.trainer.checkpoint.FolderCheckpoints;
import dev.barrido.trainer.checkpoint.S3Checkpoints;
import dev.barrido.trainer.ensemble.EnsembleWorker;
import dev.barrido.trainer.preflight.PreflightWorker;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.Engines;
import dev.barrido.trainer.training.ModelCombiner;
import dev.barrido.trainer.training.command.CommandEngine;
import dev.barrido.trainer.training.command.CommandLeftovers;
import dev.barrido.trainer.training.command.CommandSettings;
import dev.barrido.trainer.training.dataset.DataAccess;
import dev.barrido.trainer.training.dataset.DataSets;
import dev.barrido.trainer.training.deeplearning4j.Deeplearning4jEngine;
import dev.barrido.trainer.training.deeplearning4j.NetworkCombiner;
import dev.barrido.trainer.training.function.FunctionEngine;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The objects that know nothing of the framework, made for it. */
class TrainerParts {
  @Produces
  @Singleton
  EventCodec codec() {
    return new EventCodec();
  }

  @Produces
  @Singleton
  StopOrders stopOrders() {
    return new StopOrders();
  }

  @Produces
  @Singleton
  Idleness idleness() {
    return new Idleness(System::nanoTime);
  }

  @Produces
  @Singleton
  CheckpointStore checkpointStore(TrainerSettings settings) {
    TrainerSettings.CheckpointSettings checkpoints = settings.checkpoints();
    return checkpoints
        .url()
        .<CheckpointStore>map(url -> new S3Checkpoints(S3Files.at(url, checkpoints.s3())))
        .orElseGet(() -> new FolderCheckpoints(checkpoints.folder()));
  }

  @Produces
  @Singleton
  Checkpoints checkpoints(CheckpointStore store, TrainerSettings settings, Waits waits) {
    return new Checkpoints(store, settings.checkpoints().interval(), System::nanoTime, waits);
  }

  @Produces
  @Singleton
  ModelStore modelStore(TrainerSettings settings) {
    return ModelStores.in(settings.models());
  }

  @Produces
  @Singleton
  Models models(ModelStore store, TrainerSettings settings) {
    return new Models(store, settings.models().most());
  }

  @Produces
  @Singleton
  DataSets dataSets(TrainerSettings settings) {
    TrainerSettings.DataSettings data = settings.data();
    return new DataSets(DataAccess.of(data.roots().orElse(List.of()), data.hosts()));
  }

  @Produces
  @Singleton
  ModelCombiner networks(ModelStore store, DataSets dataSets) {
    return new NetworkCombiner(store, dataSets);
  }

  @Produces
  @Singleton
  TaskWorker ensembles(@Any Instance<ModelCombiner> combiners) {
    return new EnsembleWorker(combiners.stream().toList());
  }

  @Produces
  @Singleton
  TaskWorker preflights(@Any Instance<Engine> engines) {
    return new PreflightWorker(new Engines(engines.stream().toList()));
  }

  @Produces
  @Singleton
  Engine functions() {
    return new FunctionEngine();
  }

  @Produces
  @Singleton
  CommandSettings commandSettings(TrainerSettings settings) {
    TrainerSettings.ProgramSettings command = settings.command();
    return new CommandSettings(
        new AllowedPrograms(command.allowed().orElse(List.of())),
        new AllowedRoots(command.roots().orElse(List.of()), "trainer.command.roots"),
        command.folder().toAbsolutePath(),
        command.passedOn(),
        command.checkpointLimit().asLongValue(),
        command.outputLimit().asLongValue());
  }

  @Produces
  @Singleton
  CommandLeftovers commandLeftovers(CommandSettings settings) {
    return new CommandLeftovers(settings);
  }

  @Produces
  @Singleton
  Engine commands(CommandSettings settings) {
    return new CommandEngine(settings, System.getenv());
  }

  @Produces
  @Singleton
  Engine deeplearning4j(DataSets dataSets) {
    return new Deeplearning4jEngine(dataSets);
  }
}
