package dev.barrido.core.trial;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The trials of a sweep, by number, pending ones and ended ones, for searchers to learn from. Those
 * of earlier sweeps, if it knows any, come first and have the first numbers.
 *
 * <p>Immutable: {@link #proposed} and {@link #ended} give a new history. Histories that grow out of
 * one another share their storage, so a hundred thousand trials cost no copying.
 *
 * <p>In which order trials ended and came to rungs is not kept: a history that was stored and read
 * again is the same.
 */
public final class TrialHistory extends AbstractList<Trial> implements RandomAccess {
  private final TrialLog log;
  private final int size;
  private final int version;
  private final @Nullable TrialHistory begun;

  private TrialHistory(TrialLog log, int size, int version, @Nullable TrialHistory begun) {
    this.log = log;
    this.size = size;
    this.version = version;
    this.begun = begun;
  }

  public static TrialHistory empty() {
    return new TrialHistory(new TrialLog(), 0, 0, null);
  }

  /** A history that begins with these trials of earlier sweeps. */
  public static TrialHistory after(List<Trial> earlier) {
    TrialHistory history = empty();
    for (Trial trial : earlier) {
      int number = history.size();
      ProposedTrial point = trial.proposed();
      history =
          history.proposed(
              new ProposedTrial(number, point.hyperparameters(), point.seed(), Origin.EARLIER));
      history = trial.pending() ? history : history.ended(number, trial.result().orElseThrow());
    }
    return new TrialHistory(history.log, history.size, history.version, null);
  }

  /** The trials of earlier sweeps alone, as which this history began. */
  public TrialHistory earlier() {
    return begun == null ? this : begun;
  }

  /** This history and one more pending trial, whose number is the size so far. */
  public TrialHistory proposed(ProposedTrial trial) {
    if (trial.number() != size) {
      throw new IllegalArgumentException(
          "a history: expected trial number " + size + " next, got " + trial.number());
    }
    return new TrialHistory(log.propose(this, version, trial), size + 1, version + 1, earlier());
  }

  /** This history with a pending trial ended. */
  public TrialHistory ended(int number, TrialResult result) {
    if (!get(number).pending()) {
      throw new IllegalArgumentException(
          "a history: expected trial " + number + " to be pending, got " + get(number).ending());
    }
    return new TrialHistory(log.end(this, version, number, result), size, version + 1, earlier());
  }

  /** This history with a pending trial at a rung. */
  public TrialHistory reached(int number, RungResult rung) {
    if (!get(number).pending()) {
      throw new IllegalArgumentException(
          "a history: expected trial " + number + " to be pending, got " + get(number).ending());
    }
    return new TrialHistory(log.reach(this, version, number, rung), size, version + 1, earlier());
  }

  /**
   * Whether this history is the other one or grew out of it, so that what was derived from the
   * other one's ended trials still holds. A history that was stored and read again did not.
   */
  public boolean grewFrom(TrialHistory earlier) {
    return log == earlier.log && version >= earlier.version;
  }

  @Override
  public Trial get(int number) {
    if (number < 0 || number >= size) {
      throw new IndexOutOfBoundsException(
          "expected a trial number below " + size + ", got " + number);
    }
    return log.at(number, version);
  }

  @Override
  public int size() {
    return size;
  }
}
