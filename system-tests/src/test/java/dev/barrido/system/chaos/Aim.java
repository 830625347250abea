package dev.barrido.system.chaos;

import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.ServiceProcess;
import dev.barrido.system.Patience;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Finds the process that a strike hits. Of the trainers it is one in the middle of a trial, if one
 * gets there before long: first one whose trial has lost trainers before, so that some trials lose
 * more of them than the broker delivers jobs.
 */
final class Aim {
  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final long PAUSE_MILLIS = 100;

  private final LocalStack stack;
  private final Supplier<List<AtWork>> trainings;
  private final RandomGenerator random;
  private final Set<String> gone = new HashSet<>();

  /**
   * An aim at the processes of one stack.
   *
   * @param trainings who is at work now, as far as anybody knows
   */
  Aim(LocalStack stack, Supplier<List<AtWork>> trainings, RandomGenerator random) {
    this.stack = stack;
    this.trainings = trainings;
    this.random = random;
  }

  /**
   * A live process of it, if there is one at the moment. A service that still starts is left alone:
   * a stack gives up on one that dies again and again while it does.
   */
  Optional<Struck> at(Strike strike, Set<ProcessHandle> taken) {
    Optional<Struck> found =
        switch (strike.target()) {
          case TRAINER -> trainer(strike, taken);
          case PROPOSER -> started(strike, stack.services().subList(0, 1), taken);
          case RESULTS -> started(strike, stack.services().subList(1, 2), taken);
          case BROKER -> Optional.of(new Struck(strike, stack.broker(), null));
          case DATABASE -> stack.database().map(process -> new Struck(strike, process, null));
        };
    found = found.filter(struck -> struck.process().isAlive());
    found.filter(Struck::endsWork).map(Struck::work).ifPresent(work -> gone.add(work.trainer()));
    return found;
  }

  private Optional<Struck> trainer(Strike strike, Set<ProcessHandle> taken) {
    // drawn in any case, so that what is struck later does not depend on it
    int drawn = random.nextInt(Integer.MAX_VALUE);
    Map<String, Integer> epochsAtFirst = new HashMap<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      List<AtWork> goingOn =
          trainings.get().stream()
              .filter(work -> !gone.contains(work.trainer()))
              .filter(work -> goesOn(work, epochsAtFirst))
              .toList();
      List<Struck> atWork = atWork(strike, goingOn, taken);
      if (!atWork.isEmpty()) {
        return Optional.of(atWork.get(drawn % atWork.size()));
      }
      Patience.pause(PAUSE_MILLIS);
    }
    return started(strike, stack.trainers(), taken);
  }

  /** What was said before an outage may be long over: it counts when another epoch is measured. */
  private static boolean goesOn(AtWork work, Map<String, Integer> epochsAtFirst) {
    Integer first = epochsAtFirst.putIfAbsent(work.trainer() + work.trial(), work.epochs());
    return first != null && work.epochs() > first;
  }

  /** Those whose trials have lost the most trainers. */
  private List<Struck> atWork(Strike strike, List<AtWork> known, Set<ProcessHandle> taken) {
    int most = known.stream().mapToInt(AtWork::attempt).max().orElse(0);
    return known.stream()
        .filter(work -> work.attempt() == most)
        .sorted(Comparator.comparing(AtWork::trainer))
        .flatMap(
            work ->
                stack.trainers().stream()
                    .filter(work::isOf)
                    .map(process -> new Struck(strike, process.handle(), work)))
        .filter(struck -> !taken.contains(struck.process()))
        .toList();
  }

  private static Optional<Struck> started(
      Strike strike, List<ServiceProcess> processes, Set<ProcessHandle> taken) {
    return processes.stream()
        .filter(ServiceProcess::hasListened)
        .map(process -> new Struck(strike, process.handle(), null))
        .filter(struck -> !taken.contains(struck.process()))
        .findFirst();
  }
}
