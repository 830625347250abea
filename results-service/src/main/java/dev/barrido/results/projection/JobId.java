package dev.barrido.results.projection;

import dev.barrido.events.Event;
import dev.barrido.events.SweepId;
import dev.barrido.events.TaskRecord;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialJob;
import org.jspecify.annotations.Nullable;

/**
 * Tells jobs apart; the jobs that a trial, or a fold of it, has one after another are one.
 *
 * @param name within the sweep
 */
public record JobId(SweepId sweepId, String name) {
  /** No id has a space. */
  private static final String FOLD = " fold ";

  /** The job that a record is, or is about. */
  public static JobId of(Event record) {
    if (record instanceof TaskRecord task) {
      return new JobId(record.sweepId(), "task " + task.task());
    }
    Integer fold = fold(record);
    return new JobId(record.sweepId(), fold == null ? record.key() : record.key() + FOLD + fold);
  }

  /** Whether it is one of several that its trial has side by side. */
  boolean isOfFold() {
    return name.contains(FOLD);
  }

  /** Which fold of its trial it is, from 0; null when it is none. */
  @Nullable Integer fold() {
    int at = name.indexOf(FOLD);
    return at < 0 ? null : (Integer) Integer.parseInt(name.substring(at + FOLD.length()));
  }

  private static @Nullable Integer fold(Event record) {
    if (record instanceof TrainerRecord told) {
      return told.fold();
    }
    return record instanceof TrialJob job ? job.fold() : null;
  }
}
