package dev.barrido.results.projection;

import dev.barrido.events.AttemptRecord;
import dev.barrido.events.EndState;
import dev.barrido.events.EnsembleEvaluated;
import dev.barrido.events.FailureKind;
import dev.barrido.events.PreflightMeasured;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialLost;
import java.util.List;
import java.util.Map;

/**
 * What is said of lost jobs: a trial is queued again until its attempts are spent; a trial whose
 * attempts are spent, and a task, whose deliveries were as many, end as their trainers would have
 * ended them. So does a trial that lost a fold: queued again, all its folds would be, and those
 * that are trained well would be trained twice at a time.
 */
public final class LostJobFacts {
  private static final TrainerId NOBODY = new TrainerId("nobody");

  private LostJobFacts() {}

  /** The trials that are to be queued again. */
  public static List<TrialLost> again(List<SilentJob> lost, long nowEpochMillis) {
    return lost.stream()
        .filter(LostJobFacts::mayTryAgain)
        .map(job -> again(job, nowEpochMillis))
        .toList();
  }

  /** The ends of the others. */
  public static List<AttemptRecord> ends(List<SilentJob> lost, long nowEpochMillis) {
    return lost.stream()
        .filter(job -> !mayTryAgain(job))
        .map(job -> end(job, nowEpochMillis))
        .toList();
  }

  private static boolean mayTryAgain(SilentJob job) {
    return job.kind() == JobKind.TRIAL
        && !job.id().isOfFold()
        && job.countedAttempts() <= job.maxAttempts();
  }

  private static TrialLost again(SilentJob job, long nowEpochMillis) {
    SweepId sweep = job.id().sweepId();
    int number = job.number();
    return new TrialLost(
        sweep,
        TrialId.of(sweep, number),
        number,
        job.deliveries(),
        job.deliveriesLost() == 0 ? null : (Integer) job.deliveriesLost(),
        job.silentMillis(),
        nowEpochMillis);
  }

  private static AttemptRecord end(SilentJob job, long now) {
    return switch (job.kind()) {
      case TRIAL -> trial(job, now);
      case ENSEMBLE -> ensemble(job, now);
      case PREFLIGHT -> preflight(job, now);
    };
  }

  private static TrialEnded trial(SilentJob job, long now) {
    return new TrialEnded(
        job.id().sweepId(),
        TrialId.of(job.id().sweepId(), job.number()),
        job.number(),
        job.deliveries(),
        trainer(job),
        EndState.FAILED,
        FailureKind.TRAINER_LOST,
        message(job),
        0,
        null,
        null,
        Map.of(),
        job.silentMillis(),
        now);
  }

  private static EnsembleEvaluated ensemble(SilentJob job, long now) {
    return new EnsembleEvaluated(
        job.id().sweepId(),
        job.number(),
        job.deliveries(),
        trainer(job),
        FailureKind.TRAINER_LOST,
        message(job),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        job.silentMillis(),
        now);
  }

  private static PreflightMeasured preflight(SilentJob job, long now) {
    return PreflightMeasured.failed(
        job.id().sweepId(),
        job.number(),
        job.deliveries(),
        trainer(job),
        FailureKind.TRAINER_LOST,
        message(job),
        Map.of(),
        job.silentMillis(),
        now);
  }

  private static TrainerId trainer(SilentJob job) {
    return job.trainer() == null ? NOBODY : job.trainer();
  }

  private static String message(SilentJob job) {
    return "lost with its trainers "
        + job.countedAttempts()
        + " times; see their logs for the reason";
  }
}
