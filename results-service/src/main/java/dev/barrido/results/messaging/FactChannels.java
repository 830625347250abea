package dev.barrido.results.messaging;

import dev.barrido.events.Advice;
import dev.barrido.events.AttemptRecord;
import dev.barrido.events.EnsembleEvaluated;
import dev.barrido.events.Event;
import dev.barrido.events.PreflightMeasured;
import dev.barrido.events.QueuedJob;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialJob;
import dev.barrido.results.projection.EnsembleStore;
import dev.barrido.results.projection.FactStore;
import dev.barrido.results.projection.Judge;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.MeasurementListener;
import dev.barrido.results.projection.PreflightStore;
import dev.barrido.results.projection.Refinements;
import dev.barrido.results.wiring.ResultsMeters;
import io.quarkus.arc.All;
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
  private final FactStore store;
  private final EnsembleStore ensembles;
  private final PreflightStore preflights;
  private final Persistence persistence;
  private final List<MeasurementListener> listeners;
  private final Judge judge;
  private final Refinements refinements;
  private final AdviceSender advice;
  private final LiveSweeps live;
  private final ResultsMeters meters;

  FactChannels(
      FactReader reader,
      FactStore store,
      EnsembleStore ensembles,
      PreflightStore preflights,
      Persistence persistence,
      @All List<MeasurementListener> listeners,
      Judge judge,
      Refinements refinements,
      AdviceSender advice,
      LiveSweeps live,
      ResultsMeters meters) {
    this.reader = reader;
    this.store = store;
    this.ensembles = ensembles;
    this.preflights = preflights;
    this.persistence = persistence;
    this.listeners = listeners;
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
    List<TrainerRecord> ofTrials = only(TrainerRecord.class, records);
    List<EnsembleEvaluated> ensembleEnds = only(EnsembleEvaluated.class, records);
    advice.send(persistence.untilStored(() -> store.storeTrainerRecords(ofTrials)));
    advice.send(persistence.untilStored(() -> ensembles.store(ensembleEnds)));
    List<PreflightMeasured> measured = only(PreflightMeasured.class, records);
    advice.send(persistence.untilStored(() -> preflights.store(measured)));
    for (MeasurementListener listener : listeners) {
      send(persistence.untilStored(() -> listener.after(ofTrials)));
    }
    heard("metrics", records, began);
  }

  @Incoming("jobs")
  @Blocking
  void hearJobs(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    long began = System.nanoTime();
    List<TrialJob> jobs = only(TrialJob.class, reader.read(batch, QueuedJob.class));
    persistence.untilStored(
        () -> {
          store.storeJobs(jobs);
          return null;
        });
    heard("jobs", jobs, began);
  }

  @Incoming("sweeps")
  @Blocking
  void hearSweeps(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    long began = System.nanoTime();
    List<SweepStateChanged> sweeps = reader.read(batch, SweepStateChanged.class);
    persistence.untilStored(
        () -> {
          store.storeSweeps(sweeps);
          return null;
        });
    send(persistence.untilStored(() -> judge.heard(sweeps)));
    advice.send(persistence.untilStored(() -> refinements.after(sweeps)));
    heard("sweeps", sweeps, began);
  }

  private static <T extends Event> List<T> only(Class<T> kind, List<? extends Event> facts) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void send(List<? extends Advice> said) {
    advice.send(said);
    tell(said);
  }

  private void heard(String stream, List<? extends Event> facts, long beganNanos) {
    meters.stored(stream, facts, System.nanoTime() - beganNanos);
    tell(facts);
  }

  private void tell(List<? extends Event> facts) {
    facts.forEach(live::stored);
  }
}
