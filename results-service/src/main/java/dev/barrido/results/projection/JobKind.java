package dev.barrido.results.projection;

import dev.barrido.events.EnsembleJob;
import dev.barrido.events.PreflightJob;
import dev.barrido.events.QueuedJob;

/** What a queued job asks a trainer to do. */
public enum JobKind {
  TRIAL,
  ENSEMBLE,
  PREFLIGHT;

  static JobKind of(QueuedJob job) {
    if (job instanceof EnsembleJob) {
      return ENSEMBLE;
    }
    return job instanceof PreflightJob ? PREFLIGHT : TRIAL;
  }
}
