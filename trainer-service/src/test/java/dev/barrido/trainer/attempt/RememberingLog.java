package dev.barrido.trainer.attempt;

import dev.barrido.events.AttemptRecord;
import java.util.ArrayList;
import java.util.List;

/** A metrics log in memory; events have arrived once flushed. */
final class RememberingLog implements MetricsLog {
  private final List<AttemptRecord> appended = new ArrayList<>();
  private final List<AttemptRecord> arrived = new ArrayList<>();
  private boolean broken;

  @Override
  public void append(AttemptRecord event) {
    appended.add(event);
  }

  @Override
  public void flush() {
    if (broken) {
      throw new LogUnavailable("broken on purpose", new IllegalStateException());
    }
    arrived.addAll(appended);
    appended.clear();
  }

  /** What a process takes with it that dies. */
  void loseWhatHasNotArrived() {
    appended.clear();
  }

  void breakDown() {
    broken = true;
  }

  List<AttemptRecord> arrived() {
    return List.copyOf(arrived);
  }

  <T extends AttemptRecord> List<T> all(Class<T> type) {
    return arrived.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <T extends AttemptRecord> T only(Class<T> type) {
    List<T> found = all(type);
    if (found.size() != 1) {
      throw new AssertionError("expected one " + type.getSimpleName() + ", got " + arrived);
    }
    return found.get(0);
  }
}
