package dev.barrido.results.messaging;

import dev.barrido.parts.store.StoreUnavailable;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Waits for a database that is away, so that no batch is skipped. */
@ApplicationScoped
class Persistence {
  private static final Logger LOG = Logger.getLogger(Persistence.class);
  private static final long PAUSE_MILLIS = 500;

  private volatile boolean stopping;

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  /** The result of the work, however often it has to be begun again. */
  <T> T untilStored(Supplier<T> work) throws InterruptedException {
    while (true) {
      try {
        return work.get();
      } catch (StoreUnavailable e) {
        if (stopping) {
          throw e;
        }
        LOG.warnf("facts wait for the database reason=%s", e.getMessage());
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
