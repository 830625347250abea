package dev.barrido.system.chaos;

import dev.barrido.cli.local.ServiceProcess;

/**
 * A trainer in the middle of a trial, by what the results-service says.
 *
 * @param trainer its process's name for itself, another one each time that it starts
 * @param attempt which delivery of the trial's job it works on, from 1
 * @param epochs that were measured so far
 */
record AtWork(String trainer, String trial, int attempt, int epochs) {
  /** Whether this is a trainer of that process, or of one before it under the same name. */
  boolean isOf(ServiceProcess process) {
    return trainer.startsWith(process.name() + "-");
  }
}
