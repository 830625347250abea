package dev.barrido.trainer.diagnosis;

import dev.barrido.core.diagnosis.Diagnosis;
import dev.barrido.core.diagnosis.DiagnosisKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was said about the trainings of a family. */
final class Tally {
  private final Family family;
  private final Map<DiagnosisKind, Integer> kinds = new EnumMap<>(DiagnosisKind.class);
  private int trainings;
  private int right;

  Tally(Family family) {
    this.family = family;
  }

  void add(List<Diagnosis> diagnoses) {
    trainings++;
    DiagnosisKind expected = family.expected();
    boolean named = diagnoses.stream().anyMatch(one -> one.kind() == expected);
    right += expected == null ? (diagnoses.isEmpty() ? 1 : 0) : (named ? 1 : 0);
    diagnoses.forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
  }

  /** The part of them about which the right thing was said, and nothing if they are good. */
  double right() {
    return (double) right / trainings;
  }

  int trainings() {
    return trainings;
  }

  /** How many of them this was said about. */
  int said(DiagnosisKind kind) {
    return kinds.getOrDefault(kind, 0);
  }

  @Override
  public String toString() {
    return family + ": " + right + " of " + trainings + " rightly, said " + kinds;
  }
}
