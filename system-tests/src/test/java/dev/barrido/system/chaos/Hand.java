package dev.barrido.system.chaos;

import dev.barrido.cli.local.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Strikes the processes of a stack, whose parts come back by themselves. */
final class Hand {
  private final LocalStack stack;
  private final Path faultFile;
  private final RandomGenerator random;

  /**
   * A hand on one stack.
   *
   * @param faultFile the stack's setting {@code barrido.fault}
   */
  Hand(LocalStack stack, Path faultFile, RandomGenerator random) {
    this.stack = stack;
    this.faultFile = faultFile;
    this.random = random;
  }

  /** Strikes them all at once; those that are frozen go on when this returns. */
  void strike(List<Strike> strikes) {
    List<Optional<ProcessHandle>> struck =
        strikes.stream().map(strike -> strike.target().process(stack, random)).toList();
    long longest = 0;
    for (int i = 0; i < strikes.size(); i++) {
      Strike strike = strikes.get(i);
      if (struck.get(i).isPresent()) {
        blow(strike, struck.get(i).get());
        longest = Math.max(longest, strike.blow() == Blow.FREEZE ? strike.frozenMillis() : 0);
      }
    }
    Patience.pause(longest);
    struck.forEach(process -> process.ifPresent(handle -> signal("CONT", handle)));
  }

  private void blow(Strike strike, ProcessHandle process) {
    arm(strike);
    switch (strike.blow()) {
      case KILL -> process.destroyForcibly();
      case TERMINATE -> signal(strike.target() == Target.DATABASE ? "INT" : "TERM", process);
      case FREEZE -> signal("STOP", process);
    }
  }

  private void arm(Strike strike) {
    try {
      Files.deleteIfExists(faultFile);
      if (strike.then() != null) {
        Files.writeString(faultFile, strike.then().name());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void signal(String name, ProcessHandle process) {
    if (!process.isAlive()) {
      return;
    }
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
