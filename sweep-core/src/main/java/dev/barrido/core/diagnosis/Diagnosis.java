package dev.barrido.core.diagnosis;

import java.util.Map;

/**
 * A named judgement of a learning curve.
 *
 * @param epoch at which it showed
 * @param sinceEpoch where what it is about began, at most {@code epoch}
 * @param evidence the figures it rests on, by name
 * @param sentence the evidence for people
 */
public record Diagnosis(
    DiagnosisKind kind, int epoch, int sinceEpoch, Map<String, Double> evidence, String sentence) {
  public Diagnosis {
    evidence = Map.copyOf(evidence);
    if (sinceEpoch < 1 || sinceEpoch > epoch) {
      throw new IllegalArgumentException(
          "a diagnosis: expected an epoch from 1 to "
              + epoch
              + " where it began, got "
              + sinceEpoch);
    }
  }

  static Diagnosis of(DiagnosisKind kind, int epoch, Finding finding) {
    return new Diagnosis(kind, epoch, finding.sinceEpoch(), finding.evidence(), finding.sentence());
  }
}
