package dev.barrido.core.simulation;

import dev.barrido.core.trial.ProposedTrial;

/** A worker at its trial, at some epoch. */
final class VirtualWorker {
  final int index;
  final ProposedTrial trial;
  int epoch;
  double bestLoss;
  boolean stopped;

  VirtualWorker(int index, ProposedTrial trial) {
    this.index = index;
    this.trial = trial;
    this.epoch = 1;
    this.bestLoss = Double.POSITIVE_INFINITY;
  }

  /** Takes a paused trial over after its last epoch. */
  VirtualWorker(int index, VirtualWorker paused) {
    this.index = index;
    this.trial = paused.trial;
    this.epoch = paused.epoch + 1;
    this.bestLoss = paused.bestLoss;
  }
}
