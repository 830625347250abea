package dev.barrido.results.projection;

import dev.barrido.core.diagnosis.EpochFigures;
import java.util.List;

/**
 * What is stored of one trial's curve.
 *
 * @param epochs ascending
 * @param made what was said about it
 */
public record DiagnosedCurve(List<EpochFigures> epochs, List<MadeDiagnosis> made) {
  public DiagnosedCurve {
    epochs = List.copyOf(epochs);
    made = List.copyOf(made);
  }
}
