package dev.barrido.system.chaos;

import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.ServiceProcess;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What is struck. */
enum Target {
  TRAINER,
  PROPOSER,
  RESULTS,
  BROKER,
  DATABASE;

  /**
   * A live process of it, if there is one at the moment. A service that still starts is left alone:
   * a stack gives up on one that dies again and again while it does.
   */
  Optional<ProcessHandle> process(LocalStack stack, RandomGenerator random) {
    Optional<ProcessHandle> found =
        switch (this) {
          case TRAINER -> any(stack.trainers(), random);
          case PROPOSER -> any(stack.services().subList(0, 1), random);
          case RESULTS -> any(stack.services().subList(1, 2), random);
          case BROKER -> Optional.of(stack.broker());
          case DATABASE -> stack.database();
        };
    return found.filter(ProcessHandle::isAlive);
  }

  private static Optional<ProcessHandle> any(
      List<ServiceProcess> processes, RandomGenerator random) {
    List<ServiceProcess> started = processes.stream().filter(ServiceProcess::hasListened).toList();
    // drawn in any case, so that what is struck later does not depend on it
    int drawn = random.nextInt(Integer.MAX_VALUE);
    return started.isEmpty()
        ? Optional.empty()
        : Optional.of(started.get(drawn % started.size()).handle());
  }
}
