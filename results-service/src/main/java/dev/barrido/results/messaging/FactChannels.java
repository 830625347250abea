package dev.barrido.results.messaging;

import dev.barrido.events.AttemptRecord;
import dev.barrido.events.DiagnosisMade;
import dev.barrido.events.EnsembleEvaluated;
import dev.barrido.events.Event;
import dev.barrido.events.PreflightMeasured;
import dev.barrido.events.QueuedJob;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialJob;
import dev.barrido.results.projection.Diagnosing;
import dev.barrido.results.projection.EnsembleStore;
import dev.barrido.results.projection.FactStore;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.PreflightStore;
import dev.barrido.results.projection.Refinements;
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
  private final Refinements refinements;
  private final Diagnosing diagnosing;
  private final AdviceSender advice;
  private final LiveSweeps live;

  FactChannels(
      FactReader reader,
      FactStore store,
      EnsembleStore ensembles,
      PreflightStore preflights,
      Persistence persistence,
      Refinements refinements,
      Diagnosing diagnosing,
      AdviceSender advice,
      LiveSweeps live) {
    this.reader = reader;
    this.store = store;
    this.ensembles = ensembles;
    this.preflights = preflights;
    this.persistence = persistence;
    this.refinements = refinements;
    this.diagnosing = diagnosing;
    this.advice = advice;
    this.live = live;
  }

  @Incoming("metrics")
  @Blocking
  void hearTrainers(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    List<AttemptRecord> records = reader.read(batch, AttemptRecord.class);
    List<TrainerRecord> ofTrials = only(TrainerRecord.class, records);
    List<EnsembleEvaluated> ensembleEnds = only(EnsembleEvaluated.class, records);
    advice.send(persistence.untilStored(() -> store.storeTrainerRecords(ofTrials)));
    advice.send(persistence.untilStored(() -> ensembles.store(ensembleEnds)));
    List<PreflightMeasured> measured = only(PreflightMeasured.class, records);
    advice.send(persistence.untilStored(() -> preflights.store(measured)));
    List<DiagnosisMade> diagnoses = persistence.untilStored(() -> diagnosing.after(ofTrials));
    advice.send(diagnoses);
    tell(records);
    tell(diagnoses);
  }

  @Incoming("jobs")
  @Blocking
  void hearJobs(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    List<TrialJob> jobs = only(TrialJob.class, reader.read(batch, QueuedJob.class));
    persistence.untilStored(
        () -> {
          store.storeJobs(jobs);
          return null;
        });
    tell(jobs);
  }

  @Incoming("sweeps")
  @Blocking
  void hearSweeps(ConsumerRecords<byte[], byte[]> batch) throws InterruptedException {
    List<SweepStateChanged> sweeps = reader.read(batch, SweepStateChanged.class);
    persistence.untilStored(
        () -> {
          store.storeSweeps(sweeps);
          return null;
        });
    advice.send(persistence.untilStored(() -> refinements.after(sweeps)));
    tell(sweeps);
  }

  private static <T extends Event> List<T> only(Class<T> kind, List<? extends Event> facts) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void tell(List<? extends Event> facts) {
    facts.forEach(live::stored);
  }
}
