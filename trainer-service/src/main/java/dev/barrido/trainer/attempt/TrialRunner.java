package dev.barrido.trainer.attempt;

import dev.barrido.events.EndState;
import dev.barrido.events.FailureKind;
import dev.barrido.events.StopReason;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.spec.InvalidSpec;
import dev.barrido.events.spec.TrainingReader;
import dev.barrido.events.training.Training;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrialFailure;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs attempts, one at a time. Whatever happens becomes an event: a trial that cannot be trained
 * fails itself, never its trainer.
 */
public final class TrialRunner {
  private final List<Engine> engines;
  private final Supplier<MetricsLog> logs;
  private final StopOrders stopOrders;
  private final Clock clock;
  private final TrainerId trainer;

  public TrialRunner(
      List<Engine> engines,
      Supplier<MetricsLog> logs,
      StopOrders stopOrders,
      Clock clock,
      TrainerId trainer) {
    this.engines = List.copyOf(engines);
    this.logs = logs;
    this.stopOrders = stopOrders;
    this.clock = clock;
    this.trainer = trainer;
  }

  /** An attempt at this job, not yet run. */
  public Attempt attempt(TrialJob job, int number) {
    return new Attempt(job, number, trainer, logs.get(), stopOrders, clock);
  }

  /** Runs it to its end; all its events have arrived when this returns. */
  public Disposition run(Attempt attempt) {
    Disposition disposition = begin(attempt);
    attempt.flush();
    return disposition;
  }

  private Disposition begin(Attempt attempt) {
    TrialJob job = attempt.job();
    if (stopOrders.shuttingDown()) {
      return Disposition.HAND_BACK;
    }
    Optional<StopReason> stop = stopOrders.reasonToStop(job.trialId());
    if (stop.isPresent()) {
      return attempt.stopped(stop.get(), Outcome.NOTHING);
    }
    if (attempt.number() > job.maxAttempts()) {
      return attempt.failed(
          FailureKind.TRAINER_LOST,
          "its trainers died " + job.maxAttempts() + " times; see their logs for the reason");
    }
    return train(attempt);
  }

  private Disposition train(Attempt attempt) {
    TrialJob job = attempt.job();
    try {
      Training training = TrainingReader.read(job.training());
      attempt.started();
      Outcome outcome = engineFor(training).train(training, assignment(job), attempt);
      return ended(attempt, outcome);
    } catch (InvalidSpec e) {
      return attempt.failed(FailureKind.BAD_HYPERPARAMETERS, e.getMessage());
    } catch (TrialFailure e) {
      return failed(attempt, e.kind(), e.getMessage());
    } catch (OutOfMemoryError e) {
      return failed(attempt, FailureKind.TRANSIENT, "out of memory: " + e.getMessage());
    } catch (RuntimeException e) {
      return failed(attempt, FailureKind.TRANSIENT, "unexpected: " + e);
    }
  }

  private Disposition ended(Attempt attempt, Outcome outcome) {
    Optional<StopReason> stop = stopOrders.reasonToStop(attempt.job().trialId());
    if (attempt.wasStopped() && stop.isPresent()) {
      return attempt.stopped(stop.get(), outcome);
    }
    if (attempt.wasStopped()) {
      return Disposition.HAND_BACK;
    }
    return attempt.ended(EndState.COMPLETED, outcome);
  }

  private static Disposition failed(Attempt attempt, FailureKind kind, String message) {
    boolean again = kind == FailureKind.TRANSIENT && attempt.number() < attempt.job().maxAttempts();
    return again ? Disposition.HAND_BACK : attempt.failed(kind, message);
  }

  private Engine engineFor(Training training) {
    return engines.stream()
        .filter(engine -> engine.canTrain(training))
        .findFirst()
        .orElseThrow(
            () ->
                new TrialFailure(
                    FailureKind.BAD_INPUT,
                    "training.trainer: this trainer has no engine for "
                        + training.getClass().getSimpleName()));
  }

  private static Assignment assignment(TrialJob job) {
    return new Assignment(
        job.seed(),
        job.objectiveMetricName(),
        job.objectiveType() == dev.barrido.events.ObjectiveType.MAXIMIZE);
  }
}
