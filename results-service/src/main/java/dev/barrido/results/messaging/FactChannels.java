package dev.barrido.results.messaging;

import dev.barrido.events.AttemptRecord;
import dev.barrido.events.Event;
import dev.barrido.events.Pool;
import dev.barrido.events.QueuedJob;
import dev.barrido.events.StopTrial;
import dev.barrido.events.SweepRecord;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrialJob;
import dev.barrido.events.topics.PoolQueue;
import dev.barrido.parts.messaging.Apart;
import dev.barrido.parts.messaging.GatheredBatches;
import dev.barrido.parts.messaging.Received;
import dev.barrido.parts.messaging.RecordReader;
import dev.barrido.parts.store.Persistence;
import dev.barrido.parts.tracing.Traces;
import dev.barrido.results.projection.FactStore;
import dev.barrido.results.projection.Judge;
import dev.barrido.results.projection.Lane;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.PlacedJob;
import dev.barrido.results.projection.QueuedJobs;
import dev.barrido.results.projection.Refinements;
import dev.barrido.results.wiring.ResultsMeters;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment.Strategy;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * The streams of facts. A batch is acknowledged when this returns: after its commit, and after its
 * advice is on the broker. A batch that comes again changes nothing and gives the same advice.
 */
@ApplicationScoped
class FactChannels {
  private static final int MOST_AT_ONCE = 2_000;

  private final RecordReader reader;
  private final TrainerFacts trainerFacts;
  private final FactStore store;
  private final QueuedJobs queue;
  private final Persistence persistence;
  private final Judge judge;
  private final Refinements refinements;
  private final AdviceSender advice;
  private final LiveSweeps live;
  private final ResultsMeters meters;
  private final Traces traces;

  FactChannels(
      RecordReader reader,
      TrainerFacts trainerFacts,
      FactStore store,
      QueuedJobs queue,
      Persistence persistence,
      Judge judge,
      Refinements refinements,
      AdviceSender advice,
      LiveSweeps live,
      ResultsMeters meters,
      Traces traces) {
    this.reader = reader;
    this.trainerFacts = trainerFacts;
    this.store = store;
    this.queue = queue;
    this.persistence = persistence;
    this.judge = judge;
    this.refinements = refinements;
    this.advice = advice;
    this.live = live;
    this.meters = meters;
    this.traces = traces;
  }

  @Incoming("metrics")
  @Acknowledgment(Strategy.MANUAL)
  Flow.Subscriber<Message<ConsumerRecords<byte[], byte[]>>> trainers() {
    return gathered(this::hearTrainers);
  }

  @Incoming("jobs")
  @Acknowledgment(Strategy.MANUAL)
  Flow.Subscriber<Message<ConsumerRecords<byte[], byte[]>>> jobs() {
    return gathered(this::hearJobs);
  }

  @Incoming("sweeps")
  @Acknowledgment(Strategy.MANUAL)
  Flow.Subscriber<Message<ConsumerRecords<byte[], byte[]>>> sweeps() {
    return gathered(this::hearSweeps);
  }

  @Incoming("orders")
  @Acknowledgment(Strategy.MANUAL)
  Flow.Subscriber<Message<ConsumerRecords<byte[], byte[]>>> orders() {
    return gathered(this::hearOrders);
  }

  private static GatheredBatches gathered(GatheredBatches.Work work) {
    return new GatheredBatches(MOST_AT_ONCE, Infrastructure.getDefaultWorkerPool(), work);
  }

  private void hearTrainers(List<ConsumerRecord<byte[], byte[]>> batch)
      throws InterruptedException {
    Apart.work(reader.read(batch, AttemptRecord.class), this::tookTrainers, reader::setAside);
  }

  /** Trainers, which take each job once, send those that nobody can read to the dead letters. */
  private void hearJobs(List<ConsumerRecord<byte[], byte[]>> batch) throws InterruptedException {
    Apart.work(reader.readOnly(batch, QueuedJob.class), this::tookJobs, reader::setAside);
  }

  private void hearSweeps(List<ConsumerRecord<byte[], byte[]>> batch) throws InterruptedException {
    Apart.work(reader.read(batch, SweepRecord.class), this::tookSweeps, reader::setAside);
  }

  /** Every trainer reads every order anew when it starts, so they leave the dead letters to us. */
  private void hearOrders(List<ConsumerRecord<byte[], byte[]>> batch) {
    reader.read(batch, StopTrial.class);
  }

  private void tookTrainers(List<Received<AttemptRecord>> told) throws InterruptedException {
    long began = System.nanoTime();
    List<AttemptRecord> records = told.stream().map(Received::what).toList();
    traces.during(
        "store what trainers said",
        told,
        () -> {
          trainerFacts.take(records);
          return records.size();
        });
    meters.stored("metrics", records, System.nanoTime() - began);
  }

  private void tookJobs(List<Received<QueuedJob>> jobs) throws InterruptedException {
    long began = System.nanoTime();
    List<PlacedJob> placed =
        jobs.stream()
            .map(job -> new PlacedJob(job.what(), lane(job.record()), job.record().offset()))
            .toList();
    List<TrialJob> trials =
        placed.stream()
            .map(PlacedJob::job)
            .filter(TrialJob.class::isInstance)
            .map(TrialJob.class::cast)
            .toList();
    persistence.untilStored(
        () -> {
          queue.queued(placed);
          store.storeJobs(trials);
          return null;
        });
    heard("jobs", trials, began);
  }

  private static Lane lane(ConsumerRecord<?, ?> record) {
    Pool pool = PoolQueue.ofTopic(record.topic()).orElseThrow().pool();
    return new Lane(pool, record.partition());
  }

  private void tookSweeps(List<Received<SweepRecord>> changes) throws InterruptedException {
    long began = System.nanoTime();
    List<SweepRecord> records = changes.stream().map(Received::what).toList();
    List<SweepStateChanged> sweeps = persistence.untilStored(() -> store.storeSweeps(records));
    advice.announce(persistence.untilStored(() -> judge.heard(sweeps)));
    advice.send(persistence.untilStored(() -> refinements.after(sweeps)));
    heard("sweeps", records, began);
  }

  private void heard(String stream, List<? extends Event> facts, long beganNanos) {
    meters.stored(stream, facts, System.nanoTime() - beganNanos);
    facts.forEach(live::stored);
  }
}
