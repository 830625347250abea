package dev.barrido.core.trial;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The storage behind histories that grow out of one another. It only grows, one version an event; a
 * history of an earlier version does not see what came later. Whoever wants to grow an earlier one
 * gets a copy.
 */
final class TrialLog {
  private static final class Row {
    final ProposedTrial trial;
    @Nullable TrialResult result;
    int endedAtVersion;
    final List<RungResult> rungs = new ArrayList<>();
    final List<Integer> reachedAtVersions = new ArrayList<>();

    Row(ProposedTrial trial) {
      this.trial = trial;
    }

    void reach(RungResult rung, int atVersion) {
      rungs.add(rung);
      reachedAtVersions.add(atVersion);
    }

    List<RungResult> rungsAt(int atVersion) {
      int seen = rungs.size();
      while (seen > 0 && reachedAtVersions.get(seen - 1) > atVersion) {
        seen--;
      }
      return rungs.subList(0, seen);
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private int version;

  /** The log of the history and one more trial. */
  synchronized TrialLog propose(List<Trial> history, int historyVersion, ProposedTrial trial) {
    TrialLog target = appendable(history, historyVersion);
    target.rows.add(new Row(trial));
    target.version++;
    return target;
  }

  /** The log of the history with one of its trials ended. */
  synchronized TrialLog end(
      List<Trial> history, int historyVersion, int number, TrialResult result) {
    TrialLog target = appendable(history, historyVersion);
    target.version++;
    target.rows.get(number).result = result;
    target.rows.get(number).endedAtVersion = target.version;
    return target;
  }

  /** The log of the history with one of its trials at a rung. */
  synchronized TrialLog reach(
      List<Trial> history, int historyVersion, int number, RungResult rung) {
    TrialLog target = appendable(history, historyVersion);
    target.version++;
    target.rows.get(number).reach(rung, target.version);
    return target;
  }

  /** This log if the history is its newest; else a copy of what the history sees. */
  private TrialLog appendable(List<Trial> history, int historyVersion) {
    if (historyVersion == version) {
      return this;
    }
    TrialLog copy = new TrialLog();
    for (Trial trial : history) {
      Row row = new Row(trial.proposed());
      row.result = trial.ending();
      trial.rungs().forEach(rung -> row.reach(rung, 0));
      copy.rows.add(row);
    }
    copy.version = historyVersion;
    return copy;
  }

  synchronized Trial at(int number, int atVersion) {
    Row row = rows.get(number);
    return new Trial(
        row.trial, row.rungsAt(atVersion), row.endedAtVersion <= atVersion ? row.result : null);
  }
}
