package dev.barrido.trainer.messaging;

import dev.barrido.events.Event;
import dev.barrido.events.QueuedJob;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.codec.UnreadableRecord;
import dev.barrido.parts.fault.FaultPoint;
import dev.barrido.parts.messaging.DeadLetters;
import dev.barrido.parts.messaging.Received;
import dev.barrido.parts.tracing.Traces;
import dev.barrido.trainer.attempt.Delivery;
import dev.barrido.trainer.attempt.Disposition;
import dev.barrido.trainer.attempt.Idleness;
import dev.barrido.trainer.attempt.JobRunner;
import dev.barrido.trainer.attempt.MetricsLog;
import dev.barrido.trainer.attempt.StopOrders;
import dev.barrido.trainer.wiring.TrainerMeters;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.jboss.logging.Logger;

/**
 * One worker: takes a job from the share group, works on it in a second thread, and meanwhile
 * renews the lease and says that it is alive. A job is acknowledged only after its events have
 * arrived.
 */
final class TrialSlot implements Runnable {
  private static final Logger LOG = Logger.getLogger(TrialSlot.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final ShareConsumer<byte[], byte[]> consumer;
  private final EventCodec codec;
  private final JobRunner runner;
  private final MetricsLog heartbeats;
  private final DeadLetters deadLetters;
  private final StopOrders stopOrders;
  private final Idleness idleness;
  private final TrainerMeters meters;
  private final Traces traces;
  private final Duration heartbeatInterval;
  private final ExecutorService training;

  TrialSlot(
      ShareConsumer<byte[], byte[]> consumer,
      EventCodec codec,
      JobRunner runner,
      MetricsLog heartbeats,
      DeadLetters deadLetters,
      StopOrders stopOrders,
      Idleness idleness,
      TrainerMeters meters,
      Traces traces,
      Duration heartbeatInterval,
      String name) {
    this.consumer = consumer;
    this.codec = codec;
    this.runner = runner;
    this.heartbeats = heartbeats;
    this.deadLetters = deadLetters;
    this.stopOrders = stopOrders;
    this.idleness = idleness;
    this.meters = meters;
    this.traces = traces;
    this.heartbeatInterval = heartbeatInterval;
    this.training = Executors.newSingleThreadExecutor(task -> new Thread(task, name + "-training"));
  }

  @Override
  public void run() {
    try (consumer) {
      while (!stopOrders.shuttingDown()) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          handle(record);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      training.shutdownNow();
    }
  }

  private void handle(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    TrialLease lease = new TrialLease(consumer, record);
    idleness.jobCame();
    try {
      Event event = codec.decode(record.value());
      if (event instanceof QueuedJob job) {
        int attempt = record.deliveryCount().orElse((short) 1);
        Disposition done =
            traces.during(
                "work on job",
                List.of(new Received<>(job, record)),
                () -> work(job, attempt, lease));
        FaultPoint.JOB_DONE.pass();
        lease.end(acknowledgement(done));
      } else {
        reject(record, lease, "expected a job, got a " + event.getClass().getSimpleName());
      }
    } catch (UnreadableRecord e) {
      reject(record, lease, e.getMessage());
    } finally {
      idleness.jobWent();
    }
  }

  private Disposition work(QueuedJob job, int attemptNumber, TrialLease lease)
      throws InterruptedException {
    Delivery delivery = runner.delivery(job, attemptNumber);
    Future<Disposition> running = training.submit(() -> meters.attempting(delivery::run));
    while (true) {
      try {
        return running.get(heartbeatInterval.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillWorking) {
        heartbeats.append(delivery.heartbeat());
        lease.renew();
      } catch (ExecutionException e) {
        LOG.errorf(e.getCause(), "attempt abandoned job=%s attempt=%d", job.key(), attemptNumber);
        return Disposition.HAND_BACK;
      }
    }
  }

  private void reject(ConsumerRecord<byte[], byte[]> record, TrialLease lease, String reason) {
    LOG.warnf(
        "unreadable job topic=%s offset=%d reason=%s", record.topic(), record.offset(), reason);
    deadLetters.send(record, reason);
    lease.end(AcknowledgeType.REJECT);
  }

  private static AcknowledgeType acknowledgement(Disposition disposition) {
    return switch (disposition) {
      case DONE -> AcknowledgeType.ACCEPT;
      case HAND_BACK -> AcknowledgeType.RELEASE;
    };
  }
}
