package dev.barrido.parts.store;

import dev.barrido.parts.health.Waits;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Waits for a database that is away, so that nothing that came is skipped. Not even a service that
 * is to stop gives up before it is interrupted: what it gave up would be taken for unreadable, and
 * what it has not acknowledged comes again.
 */
@Singleton
public class Persistence {
  private static final Logger LOG = Logger.getLogger(Persistence.class);
  private static final String WHAT = "database";
  private static final long PAUSE_MILLIS = 500;

  private final Waits waits;

  Persistence(Waits waits) {
    this.waits = waits;
  }

  /** The result of the work, however often it has to be begun again. */
  public <T> T untilStored(Supplier<T> work) throws InterruptedException {
    try {
      while (true) {
        try {
          return work.get();
        } catch (StoreUnavailable e) {
          LOG.warnf("facts wait for the database reason=%s", e.getMessage());
          waits.began(WHAT, String.valueOf(e.getMessage()));
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    } finally {
      waits.over(WHAT);
    }
  }
}
