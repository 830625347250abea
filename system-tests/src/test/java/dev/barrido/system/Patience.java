package dev.barrido.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks services that may be away. */
public final class Patience {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final long PAUSE_MILLIS = 200;

  private Patience() {}

  /** The first answer that is one. */
  public static <T> T untilAnswered(Supplier<T> question) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      try {
        return question.get();
      } catch (UncheckedIOException | AssertionError notNow) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("no answer within " + LIMIT, notNow);
        }
        pause(PAUSE_MILLIS);
      }
    }
  }

  /** Returns once it holds. */
  public static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited " + LIMIT + " in vain");
      }
      pause(PAUSE_MILLIS);
    }
  }

  public static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }
}
