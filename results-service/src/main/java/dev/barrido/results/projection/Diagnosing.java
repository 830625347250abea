package dev.barrido.results.projection;

import dev.barrido.core.diagnosis.Diagnosis;
import dev.barrido.core.diagnosis.EpochFigures;
import dev.barrido.events.DiagnosisMade;
import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialEnded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what learning curves show while they grow. Each kind is said once a trial and kept; a batch
 * that comes again, after a restart too, gets the diagnoses it got the first time. For one thread.
 */
public final class Diagnosing implements MeasurementListener {
  private final DiagnosisStore store;
  private final WatchedCurves curves;

  public Diagnosing(DiagnosisStore store) {
    this.store = store;
    this.curves = new WatchedCurves(store);
  }

  /** What these records show; it is kept before this returns. */
  @Override
  public List<DiagnosisMade> after(List<TrainerRecord> records) {
    List<DiagnosisMade> events = new ArrayList<>();
    Map<SweepId, List<MadeDiagnosis>> bySweep = new LinkedHashMap<>();
    for (TrainerRecord record : records) {
      for (MadeDiagnosis made : shown(record)) {
        bySweep.computeIfAbsent(record.sweepId(), sweep -> new ArrayList<>()).add(made);
        events.add(event(record, made));
      }
    }
    bySweep.forEach(store::keep);
    records.stream()
        .filter(TrialEnded.class::isInstance)
        .forEach(ended -> curves.forget(ended.trialId()));
    return events;
  }

  private List<MadeDiagnosis> shown(TrainerRecord record) {
    if (record instanceof EpochMeasured measured) {
      EpochFigures figures =
          EpochFigures.of(measured.epoch(), measured.diverged(), measured.metrics());
      return figures.tell()
          ? curves.of(measured.sweepId(), measured.number()).take(figures)
          : List.of();
    }
    return record instanceof TrialEnded ended
            && ended.endState() == EndState.COMPLETED
            && EpochFigures.of(1, false, ended.metrics()).tell()
        ? curves.of(ended.sweepId(), ended.number()).complete()
        : List.of();
  }

  private static DiagnosisMade event(TrainerRecord record, MadeDiagnosis made) {
    Diagnosis diagnosis = made.diagnosis();
    return new DiagnosisMade(
        record.sweepId(),
        record.trialId(),
        made.number(),
        diagnosis.epoch(),
        diagnosis.kind().id(),
        diagnosis.evidence(),
        diagnosis.kind().advice(),
        diagnosis.sinceEpoch(),
        diagnosis.sentence(),
        record.sentAtEpochMillis());
  }
}
