package dev.barrido.trainer.attempt;

import dev.barrido.events.TaskEnded;
import dev.barrido.events.TaskJob;
import dev.barrido.events.TrainerId;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Works on tasks, one at a time, as {@link TrialRunner} on trials: whatever happens becomes an
 * event. A task keeps no checkpoint, so one that is handed back begins again.
 */
public final class TaskRunner {
  private static final Logger LOG = Logger.getLogger(TaskRunner.class);

  private final List<TaskWorker> workers;
  private final Supplier<MetricsLog> logs;
  private final StopOrders stopOrders;
  private final CheckpointStore store;
  private final Clock clock;
  private final TrainerId trainer;

  /**
   * @param store where it is written down how often a task was tried
   */
  public TaskRunner(
      List<TaskWorker> workers,
      Supplier<MetricsLog> logs,
      StopOrders stopOrders,
      CheckpointStore store,
      Clock clock,
      TrainerId trainer) {
    this.workers = List.copyOf(workers);
    this.logs = logs;
    this.stopOrders = stopOrders;
    this.store = store;
    this.clock = clock;
    this.trainer = trainer;
  }

  /**
   * A delivery of this task, not yet worked on.
   *
   * @param number which delivery of it this is, from 1
   */
  public Delivery delivery(TaskJob job, int number) {
    return new TaskDelivery(this, new TaskAttempt(job, number, trainer, stopOrders, store, clock));
  }

  /** Works on it to its end, which has arrived when this returns. */
  Disposition run(TaskAttempt attempt) {
    if (attempt.isPointless()) {
      return Disposition.DONE;
    }
    if (attempt.stopRequested()) {
      return handedBack(attempt);
    }
    attempt.tries().begin();
    Optional<TaskEnded> end = end(attempt, workerFor(attempt.job()));
    if (end.isEmpty()) {
      return attempt.stopRequested() ? handedBack(attempt) : Disposition.HAND_BACK;
    }
    MetricsLog log = logs.get();
    log.append(end.get());
    log.flush();
    attempt.tries().forget();
    return Disposition.DONE;
  }

  /** This trainer leaves: another one shall take the job, as if this one never had. */
  private static Disposition handedBack(TaskAttempt attempt) {
    attempt.tries().takeBack();
    return Disposition.HAND_BACK;
  }

  private static Optional<TaskEnded> end(TaskAttempt attempt, TaskWorker worker) {
    if (attempt.tries().areSpent()) {
      return Optional.of(failed(attempt, worker, Failure.lost(attempt.job().maxAttempts())));
    }
    LOG.infof(
        "task begins sweepId=%s task=%d attempt=%d",
        attempt.job().sweepId(), attempt.job().task(), attempt.number());
    try {
      return worker.work(attempt);
    } catch (OutOfMemoryError e) {
      return failedOrAgain(attempt, worker, Failure.of(e));
    } catch (RuntimeException e) {
      return failedOrAgain(attempt, worker, Failure.of(e));
    }
  }

  private static Optional<TaskEnded> failedOrAgain(
      TaskAttempt attempt, TaskWorker worker, Failure failure) {
    return failure.passes(attempt.tries().counted(), attempt.job().maxAttempts())
        ? Optional.empty()
        : Optional.of(failed(attempt, worker, failure));
  }

  private static TaskEnded failed(TaskAttempt attempt, TaskWorker worker, Failure failure) {
    return worker.failed(attempt, failure.kind(), failure.message());
  }

  private TaskWorker workerFor(TaskJob job) {
    return workers.stream()
        .filter(worker -> worker.canDo(job))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("expected somebody who can do a task, got " + job));
  }
}
