package dev.barrido.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RestartsTest {
  private final CompletableFuture<String> failure = new CompletableFuture<>();
  private final Restarts restarts = new Restarts(Notices.NONE, failure, () -> false);

  @Test
  void triesAgainWhenAPartDiesWhileItStarts() throws Exception {
    FragilePart part = new FragilePart(2);

    restarts.watch(part);

    part.started.get(120, TimeUnit.SECONDS);
    assertThat(failure).isNotDone();
    part.process.destroyForcibly();
  }

  @Test
  void givesUpOnOneThatDiesWheneverItStarts() throws Exception {
    restarts.watch(new FragilePart(3));

    assertThat(failure.get(120, TimeUnit.SECONDS)).isEqualTo("fragile has ended");
  }

  /** Has ended, and does not start the first few times. */
  private static final class FragilePart implements Part {
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private int failuresLeft;
    private Process process;

    FragilePart(int failures) throws IOException {
      this.failuresLeft = failures;
      this.process = new ProcessBuilder("true").start();
    }

    @Override
    public String name() {
      return "fragile";
    }

    @Override
    public ProcessHandle handle() {
      return process.toHandle();
    }

    @Override
    public String obituary() {
      return "fragile has ended";
    }

    @Override
    public boolean hadStarted() {
      return true;
    }

    @Override
    public int deathsAtStartAllowed() {
      return 3;
    }

    @Override
    public void restart() throws IOException {
      if (failuresLeft-- > 0) {
        throw new IOException("on purpose");
      }
      process = new ProcessBuilder("sleep", "60").start();
      started.complete(null);
    }
  }
}
