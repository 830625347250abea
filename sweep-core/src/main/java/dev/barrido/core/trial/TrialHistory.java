package dev.barrido.core.trial;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that happened to the trials of a sweep, in order, for searchers to learn from.
 * Immutable: {@link #with} gives a new history. Histories that grow out of one another share their
 * storage, so a hundred thousand trials cost no copying.
 */
public final class TrialHistory extends AbstractList<TrialEvent> {
  private final ArrayList<TrialEvent> shared;
  private final int length;

  private TrialHistory(ArrayList<TrialEvent> shared, int length) {
    this.shared = shared;
    this.length = length;
  }

  public static TrialHistory empty() {
    return new TrialHistory(new ArrayList<>(), 0);
  }

  /** This history and one more event. */
  public TrialHistory with(TrialEvent event) {
    synchronized (shared) {
      if (shared.size() == length) {
        shared.add(event);
        return new TrialHistory(shared, length + 1);
      }
    }
    ArrayList<TrialEvent> branch = new ArrayList<>(List.copyOf(this));
    branch.add(event);
    return new TrialHistory(branch, length + 1);
  }

  @Override
  public TrialEvent get(int index) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException(
          "expected an index from 0 to " + (length - 1) + ", got " + index);
    }
    synchronized (shared) {
      return shared.get(index);
    }
  }

  @Override
  public int size() {
    return length;
  }
}
