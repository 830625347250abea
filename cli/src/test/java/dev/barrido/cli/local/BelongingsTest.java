package dev.barrido.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BelongingsTest {
  /** Since a machine with two cores runs one common task at a time. */
  private static final Executor IN_A_THREAD = task -> new Thread(task).start();

  private final List<String> ended = Collections.synchronizedList(new ArrayList<>());
  private final Belongings belongings = new Belongings();

  @Test
  void endsTheLastStartedFirst() throws IOException {
    belongings.keep(() -> thing("broker"));
    belongings.keep(() -> thing("service"));

    belongings.close();

    assertThat(ended).containsExactly("service", "broker");
  }

  @Test
  void tellsAllThatTakeLongBeforeItWaitsForOne() throws IOException {
    belongings.keep(() -> slow("one"));
    belongings.keep(() -> slow("other"));

    belongings.close();

    assertThat(ended).containsExactly("told other", "told one", "other", "one");
  }

  @Test
  void endsTheRestWhenOneDoesNotEndWell() throws IOException {
    belongings.keep(() -> thing("broker"));
    belongings.keep(
        () ->
            () -> {
              throw new IllegalStateException("stuck");
            });

    assertThatThrownBy(belongings::close).isInstanceOf(IOException.class);
    assertThat(ended).containsExactly("broker");
  }

  @Test
  void waitsForWhatIsBeingStartedAndEndsItToo() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayFinish = new CountDownLatch(1);
    CompletableFuture<Void> start =
        CompletableFuture.runAsync(() -> startSlowly(begun, mayFinish), IN_A_THREAD);
    begun.await();

    CompletableFuture<Void> close = CompletableFuture.runAsync(this::close, IN_A_THREAD);
    while (!belongings.isClosed()) {
      Thread.onSpinWait();
    }
    assertThat(close).isNotDone();
    mayFinish.countDown();
    CompletableFuture.allOf(start, close).get(120, TimeUnit.SECONDS);

    assertThat(ended).containsExactly("slow");
  }

  @Test
  void startsNothingOnceClosed() throws IOException {
    belongings.close();

    assertThatThrownBy(() -> belongings.keep(() -> thing("late"))).isInstanceOf(IOException.class);
    assertThat(ended).isEmpty();
  }

  private void startSlowly(CountDownLatch begun, CountDownLatch mayFinish) {
    try {
      belongings.keep(
          () -> {
            begun.countDown();
            awaitQuietly(mayFinish);
            return thing("slow");
          });
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void close() {
    try {
      belongings.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Releasable slow(String name) {
    return new Releasable() {
      @Override
      public void release() {
        ended.add("told " + name);
      }

      @Override
      public void close() {
        ended.add(name);
      }
    };
  }

  private AutoCloseable thing(String name) {
    return () -> ended.add(name);
  }
}
