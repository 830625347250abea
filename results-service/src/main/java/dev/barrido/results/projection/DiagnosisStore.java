package dev.barrido.results.projection;

import dev.barrido.events.SweepId;
import java.util.List;

/** Keeps what was said about learning curves. */
public interface DiagnosisStore {
  /** What is stored of a trial's curve; empty if it is not known. */
  DiagnosedCurve curve(SweepId sweep, int number);

  /** Keeps diagnoses; the first of each trial and kind stands. */
  void keep(SweepId sweep, List<MadeDiagnosis> made);

  /** All of a sweep, by trial, and in the order in which they were made. */
  List<MadeDiagnosis> made(SweepId sweep);

  /** What was said about one trial. */
  List<MadeDiagnosis> made(SweepId sweep, int number);
}
