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

  /** A live process of it, if there is one at the moment. */
  Optional<ProcessHandle> process(LocalStack stack, RandomGenerator random) {
    Optional<ProcessHandle> found =
        switch (this) {
          case TRAINER -> any(stack.trainers(), random);
          case PROPOSER -> Optional.of(stack.services().get(0).handle());
          case RESULTS -> Optional.of(stack.services().get(1).handle());
          case BROKER -> Optional.of(stack.broker());
          case DATABASE -> stack.database();
        };
    return found.filter(ProcessHandle::isAlive);
  }

  private static Optional<ProcessHandle> any(
      List<ServiceProcess> trainers, RandomGenerator random) {
    return trainers.isEmpty()
        ? Optional.empty()
        : Optional.of(trainers.get(random.nextInt(trainers.size())).handle());
  }
}
