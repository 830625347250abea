package dev.barrido.proposer.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.core.search.Searchers;
import dev.barrido.core.sweep.EndCause;
import dev.barrido.core.sweep.SweepPhase;
import dev.barrido.events.SweepEndReason;
import dev.barrido.events.SweepState;
import dev.barrido.events.spec.InvalidSpec;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two vocabularies that the proposer translates between must stay the same. */
class PlansTest {
  @ParameterizedTest
  @EnumSource(Searchers.class)
  void everySearcherOfTheCoreCanBeNamedInASpecWithAllItsSettings(Searchers searcher) {
    for (String setting : searcher.settings()) {
      String value = setting.startsWith("n_") ? "5" : "true";
      SweepSpec spec = SpecReader.read(spec(searcher.specName(), setting + ": " + value));

      assertThat(Plans.of(spec, 1).searcher()).isNotNull();
    }
    assertThat(Plans.of(SpecReader.read(spec(searcher.specName(), "")), 1).searcher()).isNotNull();
  }

  @Test
  void noOtherSearcherCanBeNamed() {
    assertThatThrownBy(() -> SpecReader.read(spec("nobody", "")))
        .isInstanceOf(InvalidSpec.class)
        .hasMessageContaining("expected one of " + Searchers.names());
  }

  @Test
  void phasesAndEndsAreCalledTheSameInTheCoreAndOnTheWire() {
    assertThat(names(SweepPhase.values())).isEqualTo(names(SweepState.values()));
    assertThat(names(EndCause.values())).isEqualTo(names(SweepEndReason.values()));
  }

  private static java.util.List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  private static String spec(String algorithm, String settings) {
    return """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: plan}
        spec:
          objective: {type: minimize, objectiveMetricName: value}
          algorithm: {algorithmName: %s, algorithmSettings: {%s}}
          maxTrialCount: 4
          parameters:
            - {name: x, parameterType: int, feasibleSpace: {min: 0, max: 5}}
          training: {trainer: function, function: sphere, inputs: ["${x}"]}
        """
        .formatted(algorithm, settings);
  }
}
