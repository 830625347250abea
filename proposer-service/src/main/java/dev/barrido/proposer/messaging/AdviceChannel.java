package dev.barrido.proposer.messaging;

import dev.barrido.events.Advice;
import dev.barrido.events.SweepId;
import dev.barrido.parts.fault.FaultPoint;
import dev.barrido.parts.messaging.Apart;
import dev.barrido.parts.messaging.GatheredBatches;
import dev.barrido.parts.messaging.Received;
import dev.barrido.parts.messaging.RecordReader;
import dev.barrido.parts.store.Persistence;
import dev.barrido.parts.tracing.Traces;
import dev.barrido.proposer.application.Sweeps;
import dev.barrido.proposer.wiring.ProposerMeters;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment.Strategy;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Hears advice, a batch at a time. A batch is acknowledged when all of it is committed; while the
 * database is away it waits, and what it then repeats changes nothing twice.
 */
@ApplicationScoped
class AdviceChannel {
  private static final int MOST_AT_ONCE = 500;

  private final RecordReader reader;
  private final Sweeps sweeps;
  private final Persistence persistence;
  private final ProposerMeters meters;
  private final Traces traces;

  AdviceChannel(
      RecordReader reader,
      Sweeps sweeps,
      Persistence persistence,
      ProposerMeters meters,
      Traces traces) {
    this.reader = reader;
    this.sweeps = sweeps;
    this.persistence = persistence;
    this.meters = meters;
    this.traces = traces;
  }

  @Incoming("advice")
  @Acknowledgment(Strategy.MANUAL)
  Flow.Subscriber<Message<ConsumerRecords<byte[], byte[]>>> advice() {
    return new GatheredBatches(MOST_AT_ONCE, Infrastructure.getDefaultWorkerPool(), this::hear);
  }

  private void hear(List<ConsumerRecord<byte[], byte[]>> batch) throws InterruptedException {
    long began = System.nanoTime();
    List<Received<Advice>> advice = reader.read(batch, Advice.class);
    Apart.work(advice, this::adviseUntilKept, reader::setAside);
    meters.decided(advice.size(), System.nanoTime() - began);
    FaultPoint.ADVICE_TAKEN.pass();
  }

  private void adviseUntilKept(List<Received<Advice>> part) throws InterruptedException {
    Map<SweepId, List<Advice>> bySweep =
        part.stream().map(Received::what).collect(Collectors.groupingBy(Advice::sweepId));
    traces.during(
        "heed advice",
        part,
        () ->
            persistence.untilStored(
                () -> {
                  sweeps.advise(bySweep);
                  return part.size();
                }));
  }
}
