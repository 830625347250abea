package dev.barrido.results.messaging;

import dev.barrido.events.AttemptRecord;
import dev.barrido.events.EnsembleEvaluated;
import dev.barrido.events.Event;
import dev.barrido.events.PreflightMeasured;
import dev.barrido.events.TaskAttemptRecord;
import dev.barrido.events.TrainerRecord;
import dev.barrido.parts.fault.FaultPoint;
import dev.barrido.parts.store.Persistence;
import dev.barrido.results.projection.EnsembleStore;
import dev.barrido.results.projection.FactStore;
import dev.barrido.results.projection.Heard;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.MeasurementListener;
import dev.barrido.results.projection.PreflightStore;
import dev.barrido.results.projection.QueuedJobs;
import dev.barrido.results.projection.Superseding;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What trainers said, or left unsaid: stored first, then advised on. */
@ApplicationScoped
class TrainerFacts {
  private final FactStore store;
  private final EnsembleStore ensembles;
  private final PreflightStore preflights;
  private final QueuedJobs jobs;
  private final Superseding superseding;
  private final Persistence persistence;
  private final List<MeasurementListener> listeners;
  private final AdviceSender advice;
  private final LiveSweeps live;

  TrainerFacts(
      FactStore store,
      EnsembleStore ensembles,
      PreflightStore preflights,
      QueuedJobs jobs,
      Superseding superseding,
      Persistence persistence,
      @All List<MeasurementListener> listeners,
      AdviceSender advice,
      LiveSweeps live) {
    this.store = store;
    this.ensembles = ensembles;
    this.preflights = preflights;
    this.jobs = jobs;
    this.superseding = superseding;
    this.persistence = persistence;
    this.listeners = listeners;
    this.advice = advice;
    this.live = live;
  }

  /** Returns when these are stored, and the broker has what follows from them. */
  void take(List<AttemptRecord> records) throws InterruptedException {
    List<TrainerRecord> ofTrials = only(TrainerRecord.class, records);
    List<EnsembleEvaluated> combined = only(EnsembleEvaluated.class, records);
    List<PreflightMeasured> measured = only(PreflightMeasured.class, records);
    Heard heard = persistence.untilStored(() -> store.storeTrainerRecords(ofTrials));
    FaultPoint.BATCH_STORED.pass();
    advice.send(heard.scored());
    advice.send(persistence.untilStored(() -> ensembles.store(combined)));
    advice.send(persistence.untilStored(() -> preflights.store(measured)));
    for (MeasurementListener listener : listeners) {
      advice.announce(persistence.untilStored(() -> listener.after(heard.records())));
    }
    persistence.untilStored(
        () -> {
          jobs.heard(records);
          return null;
        });
    advice.announce(persistence.untilStored(() -> superseding.after(ofTrials)));
    heard.records().forEach(live::stored);
    only(TaskAttemptRecord.class, records).forEach(live::stored);
    FaultPoint.BATCH_ADVISED.pass();
  }

  private static <T extends Event> List<T> only(Class<T> kind, List<? extends Event> facts) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
