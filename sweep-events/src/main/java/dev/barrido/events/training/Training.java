package dev.barrido.events.training;

/** What one trial trains; one shape per engine. */
public sealed interface Training permits NetworkTraining, FunctionTraining, CommandTraining {
  /** Epochs to train at most. */
  int epochs();
}
