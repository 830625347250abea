package dev.barrido.proposer.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.core.search.Searchers;
import dev.barrido.core.sweep.EndCause;
import dev.barrido.core.sweep.SweepPhase;
import dev.barrido.events.SweepEndReason;
import dev.barrido.events.SweepState;
import dev.barrido.events.spec.Algorithm;
import dev.barrido.events.spec.InvalidSpec;
import dev.barrido.events.spec.Setting;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two vocabularies that the proposer translates between must stay the same. */
class PlansTest {
  private static final List<String> VALUES =
      List.of(
          "0.001",
          "0.5",
          "1",
          "2",
          "7",
          "true",
          "false",
          "none",
          "ipop",
          "GP",
          "EI",
          "LCB",
          "end",
          "continue");

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void everyAlgorithmOfASpecIsASearcherOfTheCoreWithTheSameSettings(Algorithm algorithm) {
    Searchers searcher =
        Stream.of(Searchers.values())
            .filter(each -> each.specName().equals(algorithm.specName()))
            .findFirst()
            .orElseThrow();
    Map<String, String> standards =
        algorithm.searcherSettings().stream()
            .collect(Collectors.toMap(Setting::name, Setting::standard));

    assertThat(standards).isEqualTo(searcher.settings());
    assertThat(algorithm.capabilities().words()).isEqualTo(searcher.capabilities().words());
    assertThat(Plans.of(read(algorithm, ""), 1).searcher()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void theCoreTakesEverySettingAsTheSpecAllowsIt(Algorithm algorithm) {
    for (Setting setting : algorithm.settings()) {
      for (String value : VALUES) {
        if (setting.allowed().accepts(value)) {
          String written = setting.name() + ": " + value + roomFor(setting);
          assertThat(Plans.of(read(algorithm, written), 1).searcher()).isNotNull();
        }
      }
    }
  }

  @Test
  void noOtherSearcherCanBeNamed() {
    assertThat(Algorithm.names()).containsExactlyElementsOf(Searchers.names());
    assertThatThrownBy(() -> SpecReader.read(spec("nobody", "")))
        .isInstanceOf(InvalidSpec.class)
        .hasMessageContaining("expected one of " + Searchers.names());
  }

  @Test
  void phasesAndEndsAreCalledTheSameInTheCoreAndOnTheWire() {
    assertThat(names(SweepPhase.values())).isEqualTo(names(SweepState.values()));
    assertThat(names(EndCause.values())).isEqualTo(names(SweepEndReason.values()));
  }

  /** A sample is drawn from a population, which must hold it. */
  private static String roomFor(Setting setting) {
    return setting.name().equals("sample_size") ? ", population_size: 999999" : "";
  }

  private static SweepSpec read(Algorithm algorithm, String settings) {
    return SpecReader.read(spec(algorithm.specName(), settings));
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  private static String spec(String algorithm, String settings) {
    return """
        apiVersion: barrido.dev/v1
        kind: Sweep
        metadata: {name: plan}
        spec:
          objective: {type: minimize, objectiveMetricName: validation.error}
          algorithm: {algorithmName: %s, algorithmSettings: {%s}}
          maxTrialCount: 4
          parameters:
            - {name: x, parameterType: int, feasibleSpace: {min: 0, max: 5}}
          training:
            trainer: deeplearning4j
            data: {name: iris}
            epochs: 999999
            network: [{layer: output, units: 3}]
            optimizer: {learningRate: 0.1}
            regularization: {l2: 0}
        """
        .formatted(algorithm, settings);
  }
}
