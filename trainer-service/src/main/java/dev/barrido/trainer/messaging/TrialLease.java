package dev.barrido.trainer.messaging;

import java.time.Duration;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The broker's lease on one delivered job, held by renewing it. The order matters: RENEW, then
 * commit, then poll; a RENEW followed directly by a poll makes the busy slot acquire records that
 * others could train. The poll hands the renewed record back.
 *
 * <p>When the broker restarts, a renewal fails and the record is delivered anew, to this slot or to
 * another: this slot goes on training and takes the record up again if it sees it.
 */
final class TrialLease {
  private final ShareConsumer<byte[], byte[]> consumer;
  private final int partition;
  private final long offset;
  private @Nullable ConsumerRecord<byte[], byte[]> held;
  private boolean renewed;

  TrialLease(ShareConsumer<byte[], byte[]> consumer, ConsumerRecord<byte[], byte[]> delivered) {
    this.consumer = consumer;
    this.partition = delivered.partition();
    this.offset = delivered.offset();
    this.held = delivered;
  }

  void renew() {
    renewed = true;
    if (held != null) {
      consumer.acknowledge(held, AcknowledgeType.RENEW);
      consumer.commitSync();
      held = null;
    }
    boolean others = false;
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ZERO)) {
      if (record.partition() == partition && record.offset() == offset) {
        held = record;
      } else {
        consumer.acknowledge(record, AcknowledgeType.RELEASE);
        others = true;
      }
    }
    if (others) {
      consumer.commitSync();
    }
  }

  /**
   * Ends the lease, if it is still held. What was done before the lease had to be renewed is said
   * with the request for the next job, which spares short trials a request of their own; after a
   * renewal such a request may be under way already, and would be waited for.
   */
  void end(AcknowledgeType how) {
    if (held != null) {
      consumer.acknowledge(held, how);
    }
    if (renewed || how != AcknowledgeType.ACCEPT) {
      consumer.commitSync();
    }
  }
}
