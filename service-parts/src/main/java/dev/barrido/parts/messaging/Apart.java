package dev.barrido.parts.messaging;

import dev.barrido.parts.store.StoreUnavailable;
import io.smallrye.mutiny.TimeoutException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Takes a batch that breaks the work apart, until what breaks it stands alone and can be set aside:
 * so that one record which can be read, and yet not be worked on, costs none of the others. The
 * work must be such that doing it again does no harm.
 */
public final class Apart {
  private static final Logger LOG = Logger.getLogger(Apart.class);

  private Apart() {}

  /** Does the work on all of the batch but what breaks it. */
  public static <T> void work(List<T> batch, Work<T> work, Breaker<T> aside)
      throws InterruptedException {
    try {
      work.on(batch);
    } catch (RuntimeException broken) {
      if (batch.isEmpty() || isOutage(broken)) {
        throw broken;
      }
      if (batch.size() > 1) {
        int half = batch.size() / 2;
        work(batch.subList(0, half), work, aside);
        work(batch.subList(half, batch.size()), work, aside);
      } else {
        LOG.warnf("a record that breaks the work is set aside reason=%s", broken);
        LOG.debug("it broke here", broken);
        aside.setAside(batch.get(0), "it can be read, but not worked on: " + broken);
      }
    }
  }

  /** Whether the same work may well succeed later, somewhere else. */
  private static boolean isOutage(Throwable broken) {
    return broken instanceof StoreUnavailable
        || broken instanceof KafkaException
        || broken instanceof TimeoutException
        || broken instanceof InterruptedException
        || (broken.getCause() != null && isOutage(broken.getCause()));
  }

  /** What is done with a batch or a part of it. */
  @FunctionalInterface
  public interface Work<T> {
    void on(List<T> part) throws InterruptedException;
  }

  /** What becomes of a record that breaks the work. */
  @FunctionalInterface
  public interface Breaker<T> {
    void setAside(T record, String reason);
  }
}
