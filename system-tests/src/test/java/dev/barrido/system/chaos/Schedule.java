package dev.barrido.system.chaos;

import dev.barrido.parts.fault.FaultPoint;
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

  private final RandomGenerator random;

  Schedule(RandomGenerator random) {
    this.random = random;
  }

  /** One strike, or two at once. */
  List<Strike> next() {
    List<Strike> strikes = new ArrayList<>();
    strikes.add(strike(any(Target.values())));
    if (random.nextDouble() < PAIRS) {
      strikes.add(strike(any(Target.values())));
    }
    return strikes;
  }

  long pauseMillis() {
    return random.nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
  }

  private Strike strike(Target target) {
    Blow blow = any(Blow.values());
    // Kafka and PostgreSQL come back slowly enough by themselves
    long most = target == Target.TRAINER ? LONGEST_FREEZE_MILLIS : LONGEST_FREEZE_MILLIS / 4;
    long frozen = random.nextLong(SHORTEST_PAUSE_MILLIS, most);
    return new Strike(target, blow, frozen, blow == Blow.FREEZE ? null : then(target));
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
