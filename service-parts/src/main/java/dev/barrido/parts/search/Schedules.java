package dev.barrido.parts.search;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.schedule.Schedulers;
import dev.barrido.core.schedule.TrialScheduler;
import dev.barrido.core.sweep.FirstLimit;
import dev.barrido.events.spec.SchedulerSpec;
import dev.barrido.events.spec.SweepSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The schedulers that a spec asks for: the same for whoever judges and for whoever queues. */
public final class Schedules {
  private Schedules() {}

  /** A scheduler of a round that has seen nothing yet. */
  public static TrialScheduler of(SweepSpec spec, long seed, int round) {
    SchedulerSpec told = spec.scheduler();
    return Schedulers.named(
        told.scheduler().specName(),
        told.settings(),
        epochs(spec, round).orElse(TrialScheduler.UNBOUNDED),
        new Seeds(new Seeds(seed).derived("scheduler", round)));
  }

  /** How long a trial of a round trains when nothing stops it; empty when trials differ. */
  public static Optional<Integer> epochs(SweepSpec spec, int round) {
    Optional<Integer> told = Optional.ofNullable(spec.epochs(round));
    Optional<Integer> most = spec.scheduler().maxEpochs();
    return told.isPresent() && most.isPresent()
        ? Optional.of(Math.min(told.get(), most.get()))
        : told.or(() -> most);
  }

  /** Where trials wait to be judged for the first time. */
  public static FirstLimit firstLimit(SweepSpec spec, long seed) {
    List<TrialScheduler> unaware =
        IntStream.range(0, Math.max(1, spec.rounds().size()))
            .mapToObj(round -> of(spec, seed, round))
            .toList();
    return (round, trial) -> unaware.get(round).mayTrainTo(trial);
  }
}
