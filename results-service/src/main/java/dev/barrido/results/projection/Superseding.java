package dev.barrido.results.projection;

import dev.barrido.events.AttemptSuperseded;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.TrainerRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Notices that two trainers train one trial: after the broker died, or when one stood still for
 * longer than its lease. What they measure is the same and counts once; the later attempt is told
 * to stop. It is told again at every sign of life of the earlier one.
 */
public final class Superseding {
  private final AttemptStore attempts;

  public Superseding(AttemptStore attempts) {
    this.attempts = attempts;
  }

  /** What follows from these records, each fold's its own. */
  public List<AttemptSuperseded> after(List<TrainerRecord> records) {
    List<TrainerRecord> telling =
        records.stream().filter(record -> !(record instanceof EpochMeasured)).toList();
    if (telling.isEmpty()) {
      return List.of();
    }
    return attempts.change(
        telling.stream().map(JobId::of).collect(Collectors.toSet()),
        open -> superseded(telling, open));
  }

  private static List<AttemptSuperseded> superseded(
      List<TrainerRecord> records, Map<JobId, OpenAttempts> open) {
    List<AttemptSuperseded> advice = new ArrayList<>();
    for (TrainerRecord record : records) {
      Objects.requireNonNull(open.get(JobId.of(record))).hear(record);
    }
    long now = records.get(records.size() - 1).sentAtEpochMillis();
    open.forEach(
        (job, attemptsOfJob) ->
            attemptsOfJob.superseded().forEach(attempt -> advice.add(advice(job, attempt, now))));
    return advice;
  }

  private static AttemptSuperseded advice(JobId job, OpenAttempt attempt, long now) {
    return new AttemptSuperseded(
        job.sweepId(),
        attempt.trial(),
        attempt.number(),
        attempt.attempt(),
        attempt.trainer(),
        job.fold(),
        now);
  }
}
