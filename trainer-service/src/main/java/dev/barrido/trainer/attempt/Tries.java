package dev.barrido.trainer.attempt;

import dev.barrido.events.QueuedJob;
import dev.barrido.events.TrialJob;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import dev.barrido.trainer.checkpoint.JobName;
import dev.barrido.trainer.checkpoint.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How often a job was tried, as the trainer sees it that has one delivery of it. It is written down
 * before the attempt begins, so that one that kills its trainer counts, and taken back when the
 * trainer leaves in order. What cannot be written or read is done without.
 */
final class Tries {
  private static final Logger LOG = Logger.getLogger(Tries.class);

  private final CheckpointStore store;
  private final QueuedJob job;
  private final JobName name;
  private final int lost;
  private final int delivery;
  private @Nullable Tally before;
  private Tally now = Tally.NONE;

  /**
   * @param number which delivery of this job it is, from 1
   */
  Tries(CheckpointStore store, QueuedJob job, int number) {
    this.store = store;
    this.job = job;
    this.name = JobName.of(job);
    this.lost =
        job instanceof TrialJob trial && trial.deliveriesLost() != null
            ? trial.deliveriesLost()
            : 0;
    this.delivery = lost + number;
  }

  /** Counts this one. */
  void begin() {
    Tally known = read();
    before = known;
    now = known.begun(delivery);
    write(now);
  }

  /** Attempts that count, this one included, once it began. */
  int counted() {
    return now.attempts();
  }

  /** Whether it may not be tried any more, this time included. */
  boolean areSpent() {
    return counted() > job.maxAttempts();
  }

  /** Deliveries that do not count. */
  int uncounted() {
    return Math.max(0, delivery - now.attempts());
  }

  /** The trainer leaves: this delivery shall not count, whether an attempt began or not. */
  void takeBack() {
    Tally known = before == null ? read() : before;
    write(known.passed(delivery));
  }

  /** The job is done for now, and what comes next of it is counted anew. */
  void countAnew() {
    write(new Tally(lost, 0));
  }

  /** The job is over. */
  void forget() {
    try {
      store.delete(name);
    } catch (IOException | UncheckedIOException e) {
      warn("deleted", e);
    }
  }

  private Tally read() {
    try {
      return store.tally(name);
    } catch (IOException | UncheckedIOException e) {
      warn("read", e);
      return Tally.NONE;
    }
  }

  private void write(Tally tally) {
    try {
      if (tally.equals(Tally.NONE)) {
        store.delete(name);
      } else {
        store.write(name, tally);
      }
    } catch (IOException | UncheckedIOException e) {
      warn("written", e);
    }
  }

  private void warn(String what, Exception reason) {
    LOG.warnf(
        "number of attempts not %s sweepId=%s job=%s reason=%s",
        what, name.sweepId(), name.name(), reason);
  }
}
