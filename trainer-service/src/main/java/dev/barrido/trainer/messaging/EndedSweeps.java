package dev.barrido.trainer.messaging;

import dev.barrido.events.Event;
import dev.barrido.events.SweepState;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.codec.UnreadableRecord;
import dev.barrido.parts.messaging.DeadLetters;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Forgets the checkpoints of sweeps that have ended: of trials that paused for good. Every trainer
 * hears of every sweep, from the first one kept, since it may have ended while none was there.
 */
@ApplicationScoped
class EndedSweeps {
  private static final Logger LOG = Logger.getLogger(EndedSweeps.class);

  private final EventCodec codec;
  private final CheckpointStore store;
  private final DeadLetters deadLetters;

  EndedSweeps(EventCodec codec, CheckpointStore store, DeadLetters deadLetters) {
    this.codec = codec;
    this.store = store;
    this.deadLetters = deadLetters;
  }

  @Incoming("sweeps")
  @Blocking
  void hear(ConsumerRecord<byte[], byte[]> record) {
    try {
      Event event = codec.decode(record.value());
      if (event instanceof SweepStateChanged changed) {
        hear(changed);
      } else {
        reject(record, "expected a SweepStateChanged, got a " + event.getClass().getSimpleName());
      }
    } catch (UnreadableRecord e) {
      reject(record, e.getMessage());
    }
  }

  private void hear(SweepStateChanged changed) {
    if (!hasEnded(changed.state())) {
      return;
    }
    try {
      int deleted = store.deleteAll(changed.sweepId());
      if (deleted > 0) {
        LOG.infof("checkpoints deleted sweepId=%s count=%d", changed.sweepId(), deleted);
      }
    } catch (IOException e) {
      LOG.warnf("checkpoints not deleted sweepId=%s reason=%s", changed.sweepId(), e);
    }
  }

  private static boolean hasEnded(SweepState state) {
    return switch (state) {
      case RUNNING, PAUSED -> false;
      case COMPLETED, FAILED, CANCELLED -> true;
    };
  }

  private void reject(ConsumerRecord<byte[], byte[]> record, String reason) {
    LOG.warnf("unreadable sweep offset=%d reason=%s", record.offset(), reason);
    deadLetters.send(record, reason);
  }
}
