package dev.barrido.trainer.messaging;

import dev.barrido.events.Event;
import dev.barrido.events.StopTrial;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.codec.UnreadableRecord;
import dev.barrido.trainer.attempt.AttemptId;
import dev.barrido.trainer.attempt.StopOrders;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears every order to stop a trial, from the first one kept, since its job may be yet to come.
 * Records that nobody can read are left to the results-service, or else every trainer would send
 * each of them to the dead letters once more.
 */
@ApplicationScoped
class TrialCommands {
  private static final Logger LOG = Logger.getLogger(TrialCommands.class);

  private final EventCodec codec;
  private final StopOrders stopOrders;

  TrialCommands(EventCodec codec, StopOrders stopOrders) {
    this.codec = codec;
    this.stopOrders = stopOrders;
  }

  @Incoming("trial-commands")
  @Blocking
  void hear(ConsumerRecord<byte[], byte[]> record) {
    try {
      Event event = codec.decode(record.value());
      if (event instanceof StopTrial stop) {
        obey(stop);
      } else {
        pass(record, "expected a StopTrial, got a " + event.getClass().getSimpleName());
      }
    } catch (UnreadableRecord e) {
      pass(record, e.getMessage());
    }
  }

  private void obey(StopTrial stop) {
    if (stop.trainerId() == null || stop.attempt() == null) {
      stopOrders.stop(stop.trialId(), stop.reason());
    } else {
      stopOrders.stop(
          new AttemptId(stop.trialId(), stop.fold(), stop.trainerId(), stop.attempt()),
          stop.reason());
    }
  }

  private static void pass(ConsumerRecord<byte[], byte[]> record, String reason) {
    LOG.warnf("unreadable command offset=%d reason=%s", record.offset(), reason);
  }
}
