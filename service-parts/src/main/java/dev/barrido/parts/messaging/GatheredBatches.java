package dev.barrido.parts.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Hands on what a channel heard, a batch after the other, and in one batch all that came while the
 * one before it was worked on: a channel by itself keeps to what each of its polls brought, which
 * is least when there is most to do. While much comes, it lets more come before the next batch,
 * since a batch costs much the same however large it is; what comes alone is never kept waiting.
 * What was heard is acknowledged when the work on it returns.
 */
public final class GatheredBatches
    implements Flow.Subscriber<Message<ConsumerRecords<byte[], byte[]>>> {
  private static final Logger LOG = Logger.getLogger(GatheredBatches.class);

  /** Much comes, where so many records make a batch. */
  private static final int MUCH = 4;

  /** From the end of such a batch to the next one. */
  private static final Duration BREATH = Duration.ofMillis(20);

  private final int most;
  private final Executor workers;
  private final Work work;
  private final Breath breath;
  private final Queue<Message<ConsumerRecords<byte[], byte[]>>> waiting = new ArrayDeque<>();
  private int waitingRecords;
  private boolean working;
  private Flow.Subscription subscription;

  /**
   * Gathers for this work.
   *
   * @param most records in a batch, unless one poll brought more; while as many wait, the channel
   *     is asked for none
   * @param workers one of which does the work, as long as there is any
   */
  public GatheredBatches(int most, Executor workers, Work work) {
    this(most, workers, work, () -> Thread.sleep(BREATH.toMillis()));
  }

  /** The same with a breath of its own, after a batch of {@value #MUCH} records or more. */
  GatheredBatches(int most, Executor workers, Work work, Breath breath) {
    this.most = most;
    this.workers = workers;
    this.work = work;
    this.breath = breath;
  }

  @Override
  public void onSubscribe(Flow.Subscription channel) {
    subscription = channel;
    channel.request(1);
  }

  @Override
  public void onNext(Message<ConsumerRecords<byte[], byte[]>> polled) {
    boolean idle;
    boolean enough;
    synchronized (waiting) {
      waiting.add(polled);
      waitingRecords += polled.getPayload().count();
      enough = waitingRecords >= most;
      idle = !working;
      working = true;
    }
    if (!enough) {
      subscription.request(1);
    }
    if (idle) {
      workers.execute(this::workOnAll);
    }
  }

  @Override
  public void onError(Throwable failure) {
    LOG.errorf(failure, "the channel broke, nothing more is heard");
  }

  @Override
  public void onComplete() {
    LOG.debug("the channel is closed");
  }

  private void workOnAll() {
    try {
      for (var batch = next(); !batch.isEmpty(); batch = next()) {
        if (workOn(batch) >= MUCH) {
          breath.take();
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt(); // what is not acknowledged comes again
    }
  }

  private List<Message<ConsumerRecords<byte[], byte[]>>> next() {
    List<Message<ConsumerRecords<byte[], byte[]>>> batch = new ArrayList<>();
    boolean askAgain;
    synchronized (waiting) {
      boolean wasEnough = waitingRecords >= most;
      int taken = 0;
      while (!waiting.isEmpty() && (batch.isEmpty() || taken + countOfNext() <= most)) {
        taken += countOfNext();
        batch.add(waiting.remove());
      }
      waitingRecords -= taken;
      askAgain = wasEnough && waitingRecords < most;
      working = !batch.isEmpty();
    }
    if (askAgain) {
      subscription.request(1);
    }
    return batch;
  }

  private int countOfNext() {
    return waiting.element().getPayload().count();
  }

  /** Returns how many records it was. */
  private int workOn(List<Message<ConsumerRecords<byte[], byte[]>>> batch)
      throws InterruptedException {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    batch.forEach(polled -> polled.getPayload().forEach(records::add));
    try {
      work.on(records);
      batch.forEach(Message::ack);
    } catch (RuntimeException | Error broken) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException("the service stops: " + broken);
      }
      LOG.errorf(broken, "a batch could not be worked on records=%d", records.size());
      batch.forEach(polled -> polled.nack(broken));
    }
    return records.size();
  }

  /** A wait for more to come. */
  @FunctionalInterface
  interface Breath {
    void take() throws InterruptedException;
  }

  /** What is done with a batch. */
  @FunctionalInterface
  public interface Work {
    /**
     * Returns when all is done that is to be done about these.
     *
     * @throws InterruptedException if the service stops before that
     */
    void on(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException;
  }
}
