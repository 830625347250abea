package dev.barrido.results.projection;

import dev.barrido.core.diagnosis.EpochFigures;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.SweepId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps diagnoses in memory, and curves as a test tells them to be stored. */
final class RememberedDiagnoses implements DiagnosisStore {
  private final Map<Integer, List<EpochFigures>> curves = new LinkedHashMap<>();
  private final List<MadeDiagnosis> made = new ArrayList<>();
  private int readings;

  /** As the database does before anyone is asked what it shows. */
  void store(EpochMeasured measured) {
    curves
        .computeIfAbsent(measured.number(), number -> new ArrayList<>())
        .add(EpochFigures.of(measured.epoch(), measured.diverged(), measured.metrics()));
  }

  /** How often a curve was read. */
  int readings() {
    return readings;
  }

  @Override
  public DiagnosedCurve curve(SweepId sweep, int number) {
    readings++;
    return new DiagnosedCurve(
        curves.getOrDefault(number, List.of()),
        made.stream().filter(one -> one.number() == number).toList());
  }

  @Override
  public void keep(SweepId sweep, List<MadeDiagnosis> fresh) {
    for (MadeDiagnosis one : fresh) {
      boolean known =
          made.stream()
              .anyMatch(
                  other ->
                      other.number() == one.number()
                          && other.diagnosis().kind() == one.diagnosis().kind());
      if (!known) {
        made.add(one);
      }
    }
  }

  @Override
  public List<MadeDiagnosis> made(SweepId sweep, int number) {
    return made(sweep).stream().filter(made -> made.number() == number).toList();
  }

  @Override
  public List<MadeDiagnosis> made(SweepId sweep) {
    return List.copyOf(made);
  }
}
