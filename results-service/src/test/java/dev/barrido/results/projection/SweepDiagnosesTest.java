package dev.barrido.results.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.diagnosis.Diagnosis;
import dev.barrido.core.diagnosis.DiagnosisKind;
import dev.barrido.events.SweepId;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweepDiagnosesTest {
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: rates}
      spec:
        objective: {type: minimize, objectiveMetricName: validation.error}
        algorithm: {algorithmName: random}
        maxTrialCount: 10
        parameters:
          - {name: rate, parameterType: double, feasibleSpace: {min: 0.1, max: 10}}
        training:
          trainer: deeplearning4j
          data: {name: iris}
          network: [{layer: output, units: 3}]
          optimizer: {name: sgd, learningRate: %s}
      """;

  @Test
  void gathersTrialsByDiagnosisTheMostCommonFirst() {
    List<MadeDiagnosis> made =
        List.of(
            made(3, DiagnosisKind.LEARNING_RATE_TOO_HIGH, 4.0),
            made(4, DiagnosisKind.OVERFITTING, 1.5),
            made(7, DiagnosisKind.OVERFITTING, 2.5),
            made(9, DiagnosisKind.OVERFITTING, 2.0));

    SweepDiagnoses all =
        SweepDiagnoses.of(new SweepId("rates"), made, Map.of(3, 9.1, 4, 0.2, 7, 0.1));

    assertThat(all.diagnoses())
        .extracting(SweepDiagnoses.Group::diagnosis)
        .containsExactly("overfitting", "learningRateTooHigh");
    SweepDiagnoses.Group overfitting = all.diagnoses().get(0);
    assertThat(overfitting.trials()).containsExactly(4, 7, 9);
    assertThat(overfitting.learningRates()).isEqualTo(new SweepDiagnoses.Span(0.1, 0.2));
    assertThat(overfitting.evidence()).containsEntry("figure", new SweepDiagnoses.Span(1.5, 2.5));
    assertThat(all.trials()).extracting(SweepDiagnoses.OfTrial::number).containsExactly(3, 4, 7, 9);
    assertThat(all.trials().get(3).learningRate()).isNull();
  }

  @Test
  void knowsTheLearningRateOfATrialWhereTheSpecHasOne() {
    Map<String, Object> point = Map.of("rate", 0.4);

    assertThat(LearningRates.at(spec("\"${rate / 2}\""), point)).isEqualTo(0.2);
    assertThat(LearningRates.at(spec("0.05"), point)).isEqualTo(0.05);
  }

  private static SweepSpec spec(String rate) {
    return SpecReader.read(SPEC.formatted(rate));
  }

  private static MadeDiagnosis made(int number, DiagnosisKind kind, double figure) {
    return new MadeDiagnosis(
        number, new Diagnosis(kind, 5, 2, Map.of("figure", figure), "a sentence"), false);
  }
}
