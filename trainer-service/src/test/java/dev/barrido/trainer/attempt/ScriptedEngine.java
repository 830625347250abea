package dev.barrido.trainer.attempt;

import dev.barrido.events.training.Training;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;

/** An engine that does what a test tells it. */
record ScriptedEngine(Script script) implements Engine {
  @Override
  public boolean canTrain(Training training) {
    return true;
  }

  @Override
  public Outcome train(Training training, Assignment assignment, EpochSink sink) {
    return script.play(sink);
  }

  @FunctionalInterface
  interface Script {
    Outcome play(EpochSink sink);
  }
}
