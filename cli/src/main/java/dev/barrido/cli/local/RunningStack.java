package dev.barrido.cli.local;

import dev.barrido.embedded.FolderLock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A stack that some process of this machine runs.
 *
 * @param owner the process that ends it when it ends
 * @param addresses where its parts answer
 */
public record RunningStack(ProcessHandle owner, StackAddresses addresses) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The stack that runs on a data folder, if one does. */
  public static Optional<RunningStack> on(Path data) throws IOException {
    Path folder = data.toAbsolutePath().normalize();
    // A killed owner keeps its number for a while, but not the lock.
    return FolderLock.isHeld(folder) ? StackFile.read(folder) : Optional.empty();
  }

  /** Ends it and waits; kills its owner when that takes too long, which ends it too. */
  public void stop() throws IOException {
    owner.destroy();
    try {
      owner.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException tooSlow) {
      owner.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while the stack was ending", e);
    }
  }
}
