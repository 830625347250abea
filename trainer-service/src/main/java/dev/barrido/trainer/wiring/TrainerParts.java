package dev.barrido.trainer.wiring;

import dev.barrido.events.codec.EventCodec;
import dev.barrido.trainer.attempt.Checkpoints;
import dev.barrido.trainer.attempt.StopOrders;
import dev.barrido.trainer.attempt.TaskWorker;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import dev.barrido.trainer.checkpoint.FolderCheckpoints;
import dev.barrido.trainer.ensemble.EnsembleWorker;
import dev.barrido.trainer.preflight.PreflightWorker;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.Engines;
import dev.barrido.trainer.training.ModelCombiner;
import dev.barrido.trainer.training.command.CommandEngine;
import dev.barrido.trainer.training.command.CommandLeftovers;
import dev.barrido.trainer.training.command.CommandSettings;
import dev.barrido.trainer.training.deeplearning4j.Deeplearning4jEngine;
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
  CheckpointStore checkpointStore(TrainerSettings settings) {
    return new FolderCheckpoints(settings.checkpoints().folder());
  }

  @Produces
  @Singleton
  Checkpoints checkpoints(CheckpointStore store, TrainerSettings settings) {
    return new Checkpoints(store, settings.checkpoints().interval(), System::nanoTime);
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
        command.allowed().orElse(List.of()),
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
  Engine deeplearning4j() {
    return new Deeplearning4jEngine();
  }
}
