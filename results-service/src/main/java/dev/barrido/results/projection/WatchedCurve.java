package dev.barrido.results.projection;

import dev.barrido.core.diagnosis.Diagnoses;
import dev.barrido.core.diagnosis.DiagnosisKind;
import dev.barrido.core.diagnosis.EpochFigures;
import dev.barrido.core.diagnosis.LearningCurve;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One trial's curve while it grows. What it says at an epoch depends on the epochs up to it and on
 * what was said before it, never on what came later; so a batch that comes again gets the same
 * answer. Of each epoch the first figures stand, of each kind the first diagnosis.
 */
final class WatchedCurve {
  private final int number;
  private final TreeMap<Integer, EpochFigures> epochs = new TreeMap<>();
  private final Map<DiagnosisKind, MadeDiagnosis> made = new EnumMap<>(DiagnosisKind.class);

  WatchedCurve(int number, DiagnosedCurve stored) {
    this.number = number;
    stored.epochs().forEach(epoch -> epochs.putIfAbsent(epoch.epoch(), epoch));
    stored.made().forEach(one -> made.putIfAbsent(one.diagnosis().kind(), one));
  }

  /** What an epoch shows. */
  List<MadeDiagnosis> take(EpochFigures figures) {
    epochs.putIfAbsent(figures.epoch(), figures);
    return said(figures.epoch(), false);
  }

  /** What shows when the training is complete. */
  List<MadeDiagnosis> complete() {
    return epochs.isEmpty() ? List.of() : said(epochs.lastKey(), true);
  }

  private List<MadeDiagnosis> said(int epoch, boolean end) {
    Set<DiagnosisKind> before = EnumSet.noneOf(DiagnosisKind.class);
    made.values().stream()
        .filter(one -> one.isBefore(epoch, end))
        .forEach(one -> before.add(one.diagnosis().kind()));
    LearningCurve curve = new LearningCurve(List.copyOf(epochs.headMap(epoch, true).values()), end);
    return Diagnoses.at(curve, before).stream()
        .map(diagnosis -> new MadeDiagnosis(number, diagnosis, end))
        .filter(one -> made.computeIfAbsent(one.diagnosis().kind(), kind -> one).isAt(epoch, end))
        .toList();
  }
}
