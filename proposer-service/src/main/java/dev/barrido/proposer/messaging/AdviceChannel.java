package dev.barrido.proposer.messaging;

import dev.barrido.events.Advice;
import dev.barrido.events.Event;
import dev.barrido.events.SweepId;
import dev.barrido.events.codec.EventCodec;
import dev.barrido.events.codec.UnreadableRecord;
import dev.barrido.parts.fault.FaultPoint;
import dev.barrido.parts.messaging.DeadLetters;
import dev.barrido.parts.store.StoreUnavailable;
import dev.barrido.proposer.application.Sweeps;
import dev.barrido.proposer.wiring.ProposerMeters;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears advice, a batch at a time. A batch is acknowledged when all of it is committed; while the
 * database is away it waits, and what it then repeats changes nothing twice.
 */
@ApplicationScoped
class AdviceChannel {
  private static final Logger LOG = Logger.getLogger(AdviceChannel.class);
  private static final long PAUSE_MILLIS = 500;

  private final EventCodec codec;
  private final Sweeps sweeps;
  private final DeadLetters deadLetters;
  private final ProposerMeters meters;
  private volatile boolean stopping;

  AdviceChannel(EventCodec codec, Sweeps sweeps, DeadLetters deadLetters, ProposerMeters meters) {
    this.codec = codec;
    this.sweeps = sweeps;
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  @Incoming("advice")
  @Blocking
  void hear(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    Map<SweepId, List<Advice>> bySweep = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      read(record, bySweep);
    }
    for (Map.Entry<SweepId, List<Advice>> advice : bySweep.entrySet()) {
      long began = System.nanoTime();
      adviseUntilKept(advice.getKey(), advice.getValue());
      meters.decided(advice.getValue().size(), System.nanoTime() - began);
    }
    FaultPoint.ADVICE_TAKEN.pass();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  private void read(ConsumerRecord<byte[], byte[]> record, Map<SweepId, List<Advice>> bySweep) {
    try {
      Event event = codec.decode(record.value());
      if (event instanceof Advice advice) {
        bySweep.computeIfAbsent(advice.sweepId(), sweep -> new ArrayList<>()).add(advice);
      } else {
        reject(record, "expected advice, got a " + event.getClass().getSimpleName());
      }
    } catch (UnreadableRecord e) {
      reject(record, e.getMessage());
    }
  }

  private void reject(ConsumerRecord<byte[], byte[]> record, String reason) {
    LOG.warnf("unreadable advice offset=%d reason=%s", record.offset(), reason);
    deadLetters.send(record, reason);
  }

  private void adviseUntilKept(SweepId sweep, List<Advice> advice) throws InterruptedException {
    while (true) {
      try {
        sweeps.advise(sweep, advice);
        return;
      } catch (StoreUnavailable e) {
        if (stopping) {
          throw e;
        }
        LOG.warnf("advice waits for the database sweepId=%s reason=%s", sweep, e.getMessage());
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
