package dev.barrido.trainer.messaging;

import dev.barrido.events.Event;
import dev.barrido.events.SweepDeleted;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.codec.UnreadableRecord;
import dev.barrido.parts.models.ModelStore;
import dev.barrido.trainer.attempt.StopOrders;
import dev.barrido.trainer.checkpoint.CheckpointStore;
import dev.barrido.trainer.training.command.CommandLeftovers;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Forgets the checkpoints of sweeps that have ended, of trials that paused for good, and everything
 * of sweeps that were deleted. Every trainer hears of every sweep, from the first one kept, since
 * that may have happened while none was there. Records that nobody can read are left to the
 * results-service, or else every trainer would send each of them to the dead letters once more.
 */
@ApplicationScoped
class EndedSweeps {
  private static final Logger LOG = Logger.getLogger(EndedSweeps.class);

  private final EventCodec codec;
  private final CheckpointStore store;
  private final ModelStore models;
  private final CommandLeftovers leftovers;
  private final StopOrders stopOrders;

  EndedSweeps(
      EventCodec codec,
      CheckpointStore store,
      ModelStore models,
      CommandLeftovers leftovers,
      StopOrders stopOrders) {
    this.codec = codec;
    this.store = store;
    this.models = models;
    this.leftovers = leftovers;
    this.stopOrders = stopOrders;
  }

  @Incoming("sweeps")
  @Blocking
  void hear(ConsumerRecord<byte[], byte[]> record) {
    try {
      Event event = codec.decode(record.value());
      if (event instanceof SweepStateChanged changed) {
        hear(changed);
      } else if (event instanceof SweepDeleted deleted) {
        hear(deleted);
      } else {
        pass(record, "expected a SweepRecord, got a " + event.getClass().getSimpleName());
      }
    } catch (UnreadableRecord e) {
      pass(record, e.getMessage());
    }
  }

  private void hear(SweepStateChanged changed) {
    if (hasEnded(changed.state())) {
      delete("checkpoints", changed.sweepId(), store::deleteAll);
    }
  }

  /** Its trials stop first, so that none writes again. */
  private void hear(SweepDeleted deleted) {
    SweepId sweep = deleted.sweepId();
    stopOrders.stopAll(sweep);
    delete("checkpoints", sweep, store::deleteAll);
    delete("models", sweep, models::deleteAll);
    delete("output of programs", sweep, leftovers::deleteOutput);
  }

  private static void delete(String what, SweepId sweep, Deletion deletion) {
    try {
      int deleted = deletion.of(sweep);
      if (deleted > 0) {
        LOG.infof("deleted what=\"%s\" sweepId=%s count=%d", what, sweep, deleted);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warnf("not deleted what=\"%s\" sweepId=%s reason=%s", what, sweep, e);
    }
  }

  /** Deletes something of a sweep, and returns how many files. */
  private interface Deletion {
    int of(SweepId sweep) throws IOException;
  }

  private static boolean hasEnded(SweepState state) {
    return switch (state) {
      case RUNNING, PAUSED -> false;
      case COMPLETED, FAILED, CANCELLED -> true;
    };
  }

  private static void pass(ConsumerRecord<byte[], byte[]> record, String reason) {
    LOG.warnf("unreadable sweep offset=%d reason=%s", record.offset(), reason);
  }
}
