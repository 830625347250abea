package dev.barrido.trainer.attempt;

import dev.barrido.core.random.Seeds;
import dev.barrido.events.EndState;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.StopReason;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.spec.TrainingReader;
import dev.barrido.events.training.Training;
import dev.barrido.trainer.checkpoint.StoredCheckpoint;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.Engines;
import dev.barrido.trainer.training.Fold;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrialFacts;
import dev.barrido.trainer.training.UnusableState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs attempts, one at a time. Whatever happens becomes an event: a trial that cannot be trained
 * fails itself, never its trainer.
 */
public final class TrialRunner {
  private static final Logger LOG = Logger.getLogger(TrialRunner.class);

  private final Engines engines;
  private final Supplier<MetricsLog> logs;
  private final StopOrders stopOrders;
  private final Checkpoints checkpoints;
  private final Models models;
  private final Clock clock;
  private final TrainerId trainer;

  public TrialRunner(
      List<Engine> engines,
      Supplier<MetricsLog> logs,
      StopOrders stopOrders,
      Checkpoints checkpoints,
      Models models,
      Clock clock,
      TrainerId trainer) {
    this.engines = new Engines(engines);
    this.logs = logs;
    this.stopOrders = stopOrders;
    this.checkpoints = checkpoints;
    this.models = models;
    this.clock = clock;
    this.trainer = trainer;
  }

  /** An attempt at this job, not yet run. */
  public Attempt attempt(TrialJob job, int number) {
    return new Attempt(job, number, trainer, logs.get(), stopOrders, checkpoints, models, clock);
  }

  /** Runs it to its end; all its events have arrived when this returns. */
  public Disposition run(Attempt attempt) {
    Disposition disposition = begin(attempt);
    attempt.finish();
    return disposition;
  }

  private Disposition begin(Attempt attempt) {
    Optional<StopReason> stop = attempt.reasonToStop();
    if (stop.isPresent()) {
      return attempt.stopped(stop.get(), Outcome.NOTHING);
    }
    if (stopOrders.shuttingDown()) {
      return attempt.handedBack();
    }
    try (StoredCheckpoint from = attempt.findCheckpoint().orElse(null)) {
      return resume(attempt, from);
    }
  }

  private Disposition resume(Attempt attempt, @Nullable StoredCheckpoint from) {
    TrialJob job = attempt.job();
    if (attempt.isOutdated()) {
      LOG.infof("outdated job left alone sweepId=%s trialId=%s", job.sweepId(), job.trialId());
      return Disposition.DONE;
    }
    attempt.tries().begin();
    return attempt.tries().areSpent()
        ? attempt.failed(Failure.lost(job.maxAttempts()))
        : train(attempt, from);
  }

  private Disposition train(Attempt attempt, @Nullable StoredCheckpoint from) {
    try {
      Training training = TrainingReader.read(attempt.job().training());
      attempt.started();
      return ended(attempt, trained(attempt, training, from));
    } catch (OutOfMemoryError e) {
      return failed(attempt, Failure.of(e));
    } catch (RuntimeException e) {
      return failed(attempt, Failure.of(e));
    }
  }

  private Outcome trained(Attempt attempt, Training training, @Nullable StoredCheckpoint from) {
    Engine engine = engines.forTraining(training);
    Assignment assignment = assignment(attempt);
    if (from != null) {
      try {
        return engine.resume(training, assignment, from.state(), attempt);
      } catch (UnusableState e) {
        attempt.beginAfresh(e);
        attempt.started();
      }
    }
    return engine.train(training, assignment, attempt);
  }

  private Disposition ended(Attempt attempt, Outcome outcome) {
    Optional<StopReason> stop = attempt.reasonToStop();
    if (attempt.wasStopped() && stop.isPresent()) {
      return attempt.stopped(stop.get(), outcome);
    }
    if (attempt.wasStopped()) {
      return attempt.handedBack();
    }
    return attempt.wasPaused() ? attempt.paused() : attempt.ended(EndState.COMPLETED, outcome);
  }

  private static Disposition failed(Attempt attempt, Failure failure) {
    return failure.passes(attempt.tries().counted(), attempt.job().maxAttempts())
        ? Disposition.HAND_BACK
        : attempt.failed(failure);
  }

  private static Assignment assignment(Attempt attempt) {
    TrialJob job = attempt.job();
    return new Assignment(
        seed(job),
        job.objectiveMetricName(),
        job.objectiveType() == ObjectiveType.MAXIMIZE,
        new TrialFacts(
            job.sweepId(),
            job.trialId(),
            job.number(),
            attempt.number(),
            job.hyperparameters(),
            job.pauseAtEpoch()),
        fold(job));
  }

  /** Folds begin from weights and shuffle in ways of their own. */
  private static long seed(TrialJob job) {
    Integer fold = job.fold();
    return fold == null ? job.seed() : new Seeds(job.seed()).derived("fold", fold);
  }

  private static @Nullable Fold fold(TrialJob job) {
    Integer fold = job.fold();
    Integer folds = job.folds();
    Long seed = job.foldSeed();
    return fold == null || folds == null || seed == null ? null : new Fold(fold, folds, seed);
  }
}
