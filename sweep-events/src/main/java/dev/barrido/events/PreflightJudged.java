package dev.barrido.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored end of a preflight, judged; the sweep that waited for it may begin, or end.
 *
 * @param sweepId the sweep it belongs to
 * @param task the task's number in its sweep, from 0
 * @param failureKind why it could not be carried out, null when it was
 * @param message what failed and what to do about it, null when there is nothing to say
 * @param passed whether no check failed
 * @param checks one of each kind; none when it could not be carried out
 * @param learningRateMin the lowest learning rate that makes the loss fall, null when none does
 * @param learningRateMax the highest one, null when none does
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record PreflightJudged(
    SweepId sweepId,
    int task,
    @Nullable FailureKind failureKind,
    @Nullable String message,
    boolean passed,
    List<PreflightCheck> checks,
    @Nullable Double learningRateMin,
    @Nullable Double learningRateMax,
    long sentAtEpochMillis)
    implements AdviceOnTask {
  public PreflightJudged {
    Range.atLeast("PreflightJudged.task", 0, task);
    checks = List.copyOf(checks);
    Finite.orNull("PreflightJudged.learningRateMin", learningRateMin);
    Finite.orNull("PreflightJudged.learningRateMax", learningRateMax);
    Range.atLeast("PreflightJudged.sentAtEpochMillis", 0, sentAtEpochMillis);
  }
}
