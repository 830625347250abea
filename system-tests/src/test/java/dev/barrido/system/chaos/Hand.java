package dev.barrido.system.chaos;

import dev.barrido.system.Patience;
import dev.barrido.system.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Strikes the processes of a stack, whose parts come back by themselves. */
final class Hand {
  private final Aim aim;
  private final Path faultFile;
  private final List<Hit> hits = new ArrayList<>();

  /**
   * A hand on one stack.
   *
   * @param faultFile the stack's setting {@code barrido.fault}
   */
  Hand(Aim aim, Path faultFile) {
    this.aim = aim;
    this.faultFile = faultFile;
  }

  /** Strikes them all at once; those that are frozen go on when this returns. */
  void strike(List<Strike> strikes) {
    List<Struck> struck = new ArrayList<>();
    Set<ProcessHandle> taken = new HashSet<>();
    for (Strike strike : strikes) {
      Optional<Struck> found = aim.at(strike, taken);
      found.map(Struck::process).ifPresent(taken::add);
      found.ifPresent(struck::add);
    }
    struck.forEach(this::blow);
    Patience.pause(struck.stream().mapToLong(one -> one.strike().frozenMillis()).max().orElse(0));
    struck.forEach(one -> signal("CONT", one.process()));
  }

  /** The trainers that were struck while they were at work. */
  List<Hit> hits() {
    return hits;
  }

  private void blow(Struck struck) {
    Strike strike = struck.strike();
    arm(strike);
    ProcessHandle process = struck.process();
    switch (strike.blow()) {
      case KILL -> process.destroyForcibly();
      case TERMINATE -> signal(strike.target() == Target.DATABASE ? "INT" : "TERM", process);
      case FREEZE -> signal("STOP", process);
    }
    if (struck.work() != null) {
      hits.add(new Hit(strike.blow(), struck.work()));
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

  /** What PostgreSQL does it does in processes of its own: a stop or its end is for all of them. */
  private static void signal(String name, ProcessHandle process) {
    boolean forAll = name.equals("STOP") || name.equals("CONT");
    Stream.concat(Stream.of(process), forAll ? process.descendants() : Stream.of())
        .filter(ProcessHandle::isAlive)
        .forEach(one -> Signal.send(name, one));
  }
}
