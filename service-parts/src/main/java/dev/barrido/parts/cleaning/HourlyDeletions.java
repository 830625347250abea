package dev.barrido.parts.cleaning;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs deletions at once and every hour, one after another; one that fails is tried again then. */
public final class HourlyDeletions implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(HourlyDeletions.class);

  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "hourly-cleaning"));

  /** Deletes some things and returns how many. */
  @FunctionalInterface
  public interface Run {
    long run() throws IOException;
  }

  /**
   * A deletion.
   *
   * @param what is deleted, for the log
   */
  public record Deletion(String what, Run run) {}

  /** Begins with them. */
  public void begin(List<Deletion> deletions) {
    hourly.scheduleWithFixedDelay(
        () -> deletions.forEach(HourlyDeletions::delete), 0, 1, TimeUnit.HOURS);
  }

  private static void delete(Deletion deletion) {
    try {
      long deleted = deletion.run().run();
      if (deleted > 0) {
        LOG.infof("deleted what=\"%s\" count=%d", deletion.what(), deleted);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warnf("not deleted what=\"%s\" reason=%s", deletion.what(), e);
    }
  }

  /** Stops, in the middle of a deletion if need be. */
  @Override
  public void close() {
    hourly.shutdownNow();
  }
}
