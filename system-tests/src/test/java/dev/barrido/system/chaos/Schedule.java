package dev.barrido.system.chaos;

import dev.barrido.parts.fault.FaultPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Strikes and the time between them, without end; one seed, one schedule. */
final class Schedule {
  private static final long SHORTEST_PAUSE_MILLIS = 500;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;
  private static final double PAIRS = 0.25;

  /** Longer than a lease, so that two may train one trial. */
  private static final long LONGEST_FREEZE_MILLIS = 20_000;

  private static final long OUTAGE_MILLIS = 60_000;
  private static final double OUTAGES = 0.2;

  /** Half of all strikes hit trainers: there are several, and one comes back in seconds. */
  private static final Target[] TARGETS = {
    Target.TRAINER,
    Target.TRAINER,
    Target.TRAINER,
    Target.TRAINER,
    Target.PROPOSER,
    Target.RESULTS,
    Target.BROKER,
    Target.DATABASE
  };

  private final RandomGenerator random;
  private final boolean withOutages;
  private boolean begun;

  /**
   * A schedule for a pass of this length.
   *
   * @param time long ones have outages of a minute too
   */
  Schedule(RandomGenerator random, Duration time) {
    this.random = random;
    this.withOutages = time.compareTo(Duration.ofMillis(5 * OUTAGE_MILLIS)) >= 0;
  }

  /** One strike, or two at once; the first of all kills a trainer. */
  List<Strike> next() {
    if (!begun) {
      begun = true;
      return List.of(new Strike(Target.TRAINER, Blow.KILL, 0, null));
    }
    List<Strike> strikes = new ArrayList<>();
    strikes.add(strike(any(TARGETS)));
    if (random.nextDouble() < PAIRS) {
      strikes.add(strike(any(TARGETS)));
    }
    return strikes;
  }

  long pauseMillis() {
    return random.nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
  }

  private Strike strike(Target target) {
    Blow blow = any(Blow.values());
    long frozen = frozenMillis(target);
    FaultPoint then = then(target);
    return blow == Blow.FREEZE
        ? new Strike(target, blow, frozen, null)
        : new Strike(target, blow, 0, then);
  }

  private long frozenMillis(Target target) {
    boolean store = target == Target.BROKER || target == Target.DATABASE;
    boolean outage = random.nextDouble() < OUTAGES;
    // Kafka and PostgreSQL come back slowly enough by themselves
    long most = target == Target.TRAINER ? LONGEST_FREEZE_MILLIS : LONGEST_FREEZE_MILLIS / 4;
    long frozen = random.nextLong(SHORTEST_PAUSE_MILLIS, most);
    return store && outage && withOutages ? OUTAGE_MILLIS : frozen;
  }

  /** Every other time the process that follows dies at a step as well. */
  private @Nullable FaultPoint then(Target target) {
    FaultPoint step =
        switch (target) {
          case TRAINER -> FaultPoint.JOB_DONE;
          case PROPOSER ->
              any(FaultPoint.OUTBOX_READ, FaultPoint.OUTBOX_PUBLISHED, FaultPoint.ADVICE_TAKEN);
          case RESULTS -> any(FaultPoint.BATCH_STORED, FaultPoint.BATCH_ADVISED);
          case BROKER, DATABASE -> null;
        };
    return random.nextBoolean() ? step : null;
  }

  @SafeVarargs
  private <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
