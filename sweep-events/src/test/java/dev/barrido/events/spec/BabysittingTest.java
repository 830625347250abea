package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BabysittingTest {
  private static final String NETWORK =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: bare}
      spec:
        objective: {type: minimize, objectiveMetricName: validation.error}
        algorithm: {algorithmName: babysitting}
        training:
          trainer: deeplearning4j
          data: {name: iris}
          epochs: 40
          network: [{layer: dense, units: 8}, {layer: output, units: 3}]
      """;

  @Test
  void searchesTheLearningRateAndThePenaltyOfABareNetwork() {
    SweepSpec spec = SpecReader.read(NETWORK);

    assertThat(spec.parameters())
        .extracting(ParameterSpec::name, ParameterSpec::min, ParameterSpec::max)
        .containsExactly(tuple("learningRate", 1e-6, 10.0), tuple("l2", 1e-7, 1e-2));
    assertThat(spec.parameters()).allMatch(ParameterSpec::logarithmic);
    assertThat(spec.training().get("optimizer"))
        .isEqualTo(Map.of("learningRate", "${learningRate}"));
    assertThat(spec.training().get("regularization")).isEqualTo(Map.of("l2", "${l2}"));
    assertThat(Babysitting.learningRate(spec)).contains("learningRate");
  }

  @Test
  void makesACoarseAndAFineRound() {
    SweepSpec spec = SpecReader.read(NETWORK);

    assertThat(spec.rounds())
        .containsExactly(new RoundSpec(8, 16, 1, false), new RoundSpec(40, 8, 0.25, false));
    assertThat(spec.maxTrialCount()).isEqualTo(24);
    assertThat(SpecReader.read(NETWORK + "  maxTrialCount: 9\n").rounds())
        .extracting(RoundSpec::trials)
        .containsExactly(6, 3);
    assertThat(SpecReader.read(NETWORK + "  maxTrialCount: 1\n").rounds()).hasSize(1);
  }

  @Test
  void leavesWhatTheSpecSetsAsItIs() {
    SweepSpec spec =
        SpecReader.read(
            NETWORK
                + """
                    optimizer: {name: adam, learningRate: "${rate}"}
                    regularization: {l2: 0, dropout: 0.1}
                  rounds: [{epochs: 3, trials: 4}]
                  parameters:
                    - {name: rate, parameterType: double, feasibleSpace: {min: 0.001, max: 0.1}}
                """);

    assertThat(spec.parameters()).extracting(ParameterSpec::name).containsExactly("rate");
    assertThat(spec.rounds()).containsExactly(new RoundSpec(3, 4, 1, false));
    assertThat(Babysitting.learningRate(spec)).contains("rate");
  }

  @Test
  void takesAUsersOwnParameterOfTheNameForIt() {
    SweepSpec spec =
        SpecReader.read(
            NETWORK
                + """
                  parameters:
                    - {name: l2, parameterType: double, feasibleSpace: {min: 0, max: 0.5}}
                """);

    assertThat(spec.parameters())
        .extracting(ParameterSpec::name)
        .containsExactly("l2", "learningRate");
    assertThat(spec.parameters().get(0).max()).isEqualTo(0.5);
    assertThat(spec.training().get("regularization")).isEqualTo(Map.of("l2", "${l2}"));
  }

  @Test
  void suppliesNoRateForARuleThatHasNone() {
    SweepSpec spec = SpecReader.read(NETWORK + "    optimizer: {name: adadelta}\n");

    assertThat(spec.parameters()).extracting(ParameterSpec::name).containsExactly("l2");
    assertThat(Babysitting.learningRate(spec)).isEmpty();
  }

  @Test
  void refusesASpecThatLeavesNothingToSearch() {
    assertThat(
            Specs.refusal(
                NETWORK + "    optimizer: {learningRate: 0.1}\n    regularization: {l2: 0}\n"))
        .containsExactly(
            "spec.parameters (line 5): expected a list with at least one parameter, got none");
  }

  @Test
  void readsItsDocumentAgainAsItWas() {
    SweepSpec spec = SpecReader.read(NETWORK);

    assertThat(SpecReader.read(spec.document())).isEqualTo(spec);
    assertThat(((Map<?, ?>) spec.document().get("spec")).containsKey("parameters")).isFalse();
  }

  @Test
  void checksFirstWithoutBeingToldAndAnyNetworkWhenTold() {
    String random = NETWORK.replace("babysitting", "random");

    assertThat(SpecReader.read(NETWORK).preflight()).isEqualTo(PreflightSpec.FIRST);
    assertThat(SpecReader.read(random + "  preflight: {only: true}\n").checksOnly())
        .as("with nothing to search, and no budget")
        .isTrue();
    assertThat(
            SpecReader.read(
                    random
                        + """
                          maxTrialCount: 3
                          preflight: {at: {width: "7"}}
                          parameters:
                            - {name: width, parameterType: int, feasibleSpace: {min: 1, max: 9}}
                        """)
                .preflight())
        .isEqualTo(new PreflightSpec(false, Map.of("width", 7L)));
  }

  @Test
  void refusesAPreflightOfWhatCannotBeCheckedAndAPointThatIsNone() {
    assertThat(
            Specs.refusal(
                Specs.with(
                    "parameters: [" + Specs.real("x", "") + "]",
                    "preflight: {at: {x: 2, y: 1}, twice: true}")))
        .isEqualTo(
            List.of(
                "spec.training.trainer (line 8): expected deeplearning4j, whose networks can be"
                    + " checked first, got function",
                "spec.preflight.at.x (line 10): expected a number from 0 to 1, got 2",
                "spec.preflight.at.y (line 10): expected one of [x], got \"y\"",
                "spec.preflight.twice (line 10): expected one of [only, at], got an unknown"
                    + " field"));
  }
}
