package dev.barrido.cli.view;

import dev.barrido.cli.client.Report;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;

/** How fast a sweep goes, over the last seconds, and when it may be done. */
final class Pace {
  private static final Duration WINDOW = Duration.ofSeconds(15);

  private record Moment(Duration at, long epochs) {}

  private final Deque<Moment> window = new ArrayDeque<>();
  private final OptionalInt trialsInAll;

  Pace(OptionalInt trialsInAll) {
    this.trialsInAll = trialsInAll;
  }

  void saw(Report report) {
    window.addLast(new Moment(report.elapsed(), report.epochs()));
    while (window.peekFirst().at().plus(WINDOW).compareTo(report.elapsed()) < 0) {
      window.removeFirst();
    }
  }

  double epochsPerSecond() {
    if (window.size() < 2) {
      return 0;
    }
    Moment first = window.getFirst();
    Moment last = window.getLast();
    double seconds = last.at().minus(first.at()).toMillis() / 1e3;
    return seconds <= 0 ? 0 : (last.epochs() - first.epochs()) / seconds;
  }

  OptionalInt trialsInAll() {
    return trialsInAll;
  }

  /** By the mean time of the trials done so far; absent before the first. */
  Optional<Duration> timeLeft(Report report) {
    int done = report.trialsDone();
    if (done == 0 || trialsInAll.isEmpty()) {
      return Optional.empty();
    }
    long left = Math.max(0, trialsInAll.getAsInt() - done);
    return Optional.of(report.elapsed().multipliedBy(left).dividedBy(done));
  }
}
