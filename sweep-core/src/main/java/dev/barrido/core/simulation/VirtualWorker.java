package dev.barrido.core.simulation;

import dev.barrido.core.trial.ProposedTrial;

/** A worker at its trial, at some epoch. */
final class VirtualWorker {
  final int index;
  final ProposedTrial trial;
  int epoch = 1;
  double bestLoss = Double.POSITIVE_INFINITY;
  boolean stopped;

  VirtualWorker(int index, ProposedTrial trial) {
    this.index = index;
    this.trial = trial;
  }
}
