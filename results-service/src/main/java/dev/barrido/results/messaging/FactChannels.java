package dev.barrido.results.messaging;

import dev.barrido.events.AttemptRecord;
import dev.barrido.events.Event;
import dev.barrido.events.QueuedJob;
import dev.barrido.events.SweepRecord;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrialJob;
import dev.barrido.results.projection.FactStore;
import dev.barrido.results.projection.Judge;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.PlacedJob;
import dev.barrido.results.projection.QueuedJobs;
import dev.barrido.results.projection.Refinements;
import dev.barrido.results.wiring.ResultsMeters;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The three streams. A batch is acknowledged when this returns: after its commit, and after its
 * advice is on the broker. A batch that comes again changes nothing and gives the same advice.
 */
@ApplicationScoped
class FactChannels {
  private final FactReader reader;
  private final TrainerFacts trainerFacts;
  private final FactStore store;
  private final QueuedJobs queue;
  private final Persistence persistence;
  private final Judge judge;
  private final Refinements refinements;
  private final AdviceSender advice;
  private final LiveSweeps live;
  private final ResultsMeters meters;

  FactChannels(
      FactReader reader,
      TrainerFacts trainerFacts,
      FactStore store,
      QueuedJobs queue,
      Persistence persistence,
      Judge judge,
      Refinements refinements,
      AdviceSender advice,
      LiveSweeps live,
      ResultsMeters meters) {
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
  }

  @Incoming("metrics")
  @Blocking
  void hearTrainers(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    long began = System.nanoTime();
    List<AttemptRecord> records = reader.read(batch, AttemptRecord.class);
    trainerFacts.take(records);
    meters.stored("metrics", records, System.nanoTime() - began);
  }

  @Incoming("jobs")
  @Blocking
  void hearJobs(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    long began = System.nanoTime();
    List<PlacedJob> placed =
        reader.read(
            batch,
            QueuedJob.class,
            (job, record) -> new PlacedJob(job, record.partition(), record.offset()));
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

  @Incoming("sweeps")
  @Blocking
  void hearSweeps(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    long began = System.nanoTime();
    List<SweepRecord> records = reader.read(batch, SweepRecord.class);
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
