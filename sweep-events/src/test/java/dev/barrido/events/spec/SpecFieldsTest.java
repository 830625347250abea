package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.ObjectiveType;
import dev.barrido.events.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecFieldsTest {
  private static final String NETWORK =
      "{trainer: deeplearning4j, data: {name: iris}, epochs: 1, batchSize: 16, loss: crossEntropy,"
          + " network: [{layer: output, units: 3, activation: softmax}],"
          + " optimizer: {name: sgd, learningRate: \"${x}\"}}";
  private static final String X = "parameters: [" + Specs.real("x", "") + "]";

  @Test
  void givesDefaults() {
    SweepSpec spec = SpecReader.read(Specs.with(X));

    assertThat(spec.namespace()).isEqualTo("default");
    assertThat(spec.pool()).isEqualTo(Pool.DEFAULT);
    assertThat(spec.labels()).isEmpty();
    assertThat(spec.seed()).isNull();
    assertThat(spec.objective().goal()).isNull();
    assertThat(spec.parallelTrialCount()).isEqualTo(4);
    assertThat(spec.maxFailedTrialCount()).isNull();
    assertThat(spec.maxDuration()).isNull();
    assertThat(spec.enqueue()).isEmpty();
    assertThat(spec.retryMaxAttempts()).isEqualTo(3);
    assertThat(spec.ensembleSize()).isZero();
  }

  @Test
  void readsTheNamespace() {
    String named = Specs.with(X).replace("{name: small}", "{name: small, namespace: team-a}");

    assertThat(SpecReader.read(named).namespace()).isEqualTo("team-a");
  }

  @Test
  void readsThePool() {
    assertThat(SpecReader.read(Specs.with(X, "pool: gpu-large")).pool())
        .isEqualTo(new Pool("gpu-large"));
  }

  @ParameterizedTest
  @CsvSource({"{size: 7},7", "{},5"})
  void readsHowManyModelsAreCombined(String ensemble, int size) {
    String network =
        Specs.with(X, "ensemble: " + ensemble)
            .replace("objectiveMetricName: value", "objectiveMetricName: validation.error")
            .replace("{trainer: function, function: noop}", NETWORK);

    assertThat(SpecReader.read(network).ensembleSize()).isEqualTo(size);
  }

  @Test
  void readsRoundsWhichMakeTheBudget() {
    String rounds = "rounds: [{epochs: 4, trials: 40}, {epochs: 20, trials: 24, scale: linear}]";
    SweepSpec spec = SpecReader.read(Specs.with(X, rounds).replace("maxTrialCount: 10", ""));

    assertThat(spec.rounds())
        .containsExactly(new RoundSpec(4, 40, 1, false), new RoundSpec(20, 24, 0.25, true));
    assertThat(spec.maxTrialCount()).isEqualTo(64);
  }

  @Test
  void readsSeveralObjectivesInPlaceOfOne() {
    SweepSpec spec = SpecReader.read(several(Specs.with(X)));

    assertThat(spec.objectives())
        .containsExactly(
            new Objective(ObjectiveType.MINIMIZE, "value", null, 9.0, List.of()),
            new Objective(ObjectiveType.MAXIMIZE, "secondValue", null, null, List.of()));
    assertThat(spec.objective()).isEqualTo(spec.objectives().get(0));
  }

  @Test
  void refusesSeveralObjectivesWhereOneIsNeeded() {
    String rounds = "rounds: [{epochs: 1, trials: 10}]";

    assertThat(Specs.refusal(several(Specs.with(X, rounds)).replace("random", "cmaes")))
        .containsExactly(
            "spec.algorithm.algorithmName (line 6): expected one of [grid, latinhypercube,"
                + " multivariate-tpe, nsga2, random, sobol, tpe] for several objectives, got \"cmaes\"",
            "spec.rounds (line 10): expected none with several objectives, since a round is narrowed"
                + " around the best trials of one; got rounds");
    assertThat(Specs.refusal(several(Specs.with(X)).replace("secondValue", "value")))
        .containsExactly(
            "spec.objectives[1].objectiveMetricName (line 5): expected each metric once, got"
                + " \"value\" twice");
    assertThat(Specs.refusal(several(Specs.with(X)).replace("zdt1", "noop")))
        .containsExactly(
            "spec.objectives[1].objectiveMetricName (line 5): expected one of [value], got"
                + " \"secondValue\"");
  }

  @Test
  void readsConstraintsAndEarlierSweeps() {
    SweepSpec spec =
        SpecReader.read(
            Specs.with(
                X,
                "constraints: [{metric: value, min: 1, max: \"2.5\"}]",
                "warmStart: {sweeps: [first-k3f9x2, second-abc]}"));

    assertThat(spec.constraints()).containsExactly(new Constraint("value", 1.0, 2.5));
    assertThat(spec.warmStart()).containsExactly("first-k3f9x2", "second-abc");
  }

  @Test
  void keepsTheWholeDocument() {
    SweepSpec spec = SpecReader.read(Specs.with(X, "seed: 9007199254740991"));

    assertThat(spec.seed()).isEqualTo(9007199254740991L);
    assertThat(SpecReader.read(spec.document())).isEqualTo(spec);
  }

  @ParameterizedTest
  @CsvSource({"2h,7200", "30m,1800", "90s,90", "1h30m,5400", "1h1m1s,3661", "999999h,3599996400"})
  void readsDurations(String text, long seconds) {
    assertThat(SpecReader.read(Specs.with(X, "maxDuration: " + text)).maxDuration())
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "0s", "h", "2", "-2h", "2h 30m", "30m1h", "1.5h", "PT2H", "1e3s"})
  void refusesWhatIsNoDuration(String text) {
    assertThat(Specs.refusal(Specs.with(X, "maxDuration: " + text)))
        .singleElement()
        .asString()
        .startsWith("spec.maxDuration (line 10): expected a t");
  }

  @Test
  void readsSettingsAsAMap() {
    String grid =
        Specs.with("parameters: [" + Specs.choice("c", "a, b", "") + "]")
            .replace(
                "algorithmName: random", "algorithmName: grid, algorithmSettings: {shuffle: true}");

    assertThat(SpecReader.read(grid).algorithmSettings()).isEqualTo(Map.of("shuffle", "true"));
  }

  @Test
  void acceptsAGridWithoutABudget() {
    String grid =
        Specs.over(Specs.choice("c", "a, b", ""))
            .replace("random", "grid")
            .replace("  maxTrialCount: 10\n", "");

    assertThat(SpecReader.read(grid).maxTrialCount()).isNull();
  }

  @Test
  void letsEveryTrialTrainToItsEndUnlessTold() {
    assertThat(SpecReader.read(Specs.with(X)).scheduler()).isEqualTo(SchedulerSpec.NONE);
    assertThat(SpecReader.read(Specs.with(X, "scheduler: {name: none}")).scheduler())
        .isEqualTo(SchedulerSpec.NONE);
  }

  @Test
  void readsASchedulerWithItsSettings() {
    String asha = "scheduler: {name: asha, settings: {minEpochs: 2, reductionFactor: \"4\"}}";
    SweepSpec spec = SpecReader.read(Specs.with(X, asha).replace("noop", "noop, epochs: 32"));

    assertThat(spec.scheduler())
        .isEqualTo(
            new SchedulerSpec(Scheduler.ASHA, Map.of("minEpochs", "2", "reductionFactor", "4")));
    assertThat(spec.epochs(0)).isEqualTo(32);
  }

  @Test
  void takesHyperbandForARandomSearchWithBrackets() {
    String hyperband =
        Specs.with(X)
            .replace("noop", "noop, epochs: 81")
            .replace(
                "algorithmName: random",
                "algorithmName: hyperband, algorithmSettings: {eta: 4, r_l: 64, resource_name: epochs}");

    SweepSpec spec = SpecReader.read(hyperband);

    assertThat(spec.algorithmSettings()).isEmpty();
    assertThat(spec.scheduler())
        .isEqualTo(
            new SchedulerSpec(
                Scheduler.HYPERBAND, Map.of("reductionFactor", "4", "maxEpochs", "64")));
  }

  @Test
  void asksForTheMostEpochsWhereTrialsDiffer() {
    String asha = "scheduler: {name: asha, settings: {maxEpochs: 9}}";
    SweepSpec spec =
        SpecReader.read(Specs.with(X, asha).replace("noop", "noop, epochs: \"${x + 1}\""));

    assertThat(spec.epochs(0)).isNull();
    assertThat(spec.scheduler().maxEpochs()).contains(9);
  }

  @Test
  void findsAllProblemsAtOnce() {
    List<String> says =
        Specs.refusal(
            Specs.with("seed: x", "parameters: [{name: a, parameterType: flot}]", "colour: red"));

    assertThat(says.stream().map(line -> line.replaceFirst(":.*", "")))
        .containsExactlyInAnyOrder(
            "spec.seed (line 9)",
            "spec.parameters[0].parameterType (line 10)",
            "spec.parameters[0].feasibleSpace (line 10)",
            "spec.colour (line 11)");
  }

  @Test
  void readsPointsToTryFirstAsValuesOfTheirParameters() {
    String spec =
        Specs.with(
            "parameters:",
            "  - " + Specs.choice("on", "true, false", ""),
            "  - " + Specs.real("x", ", when: {on: true}"),
            "  - {name: n, parameterType: int, feasibleSpace: {min: 1, max: 9, step: 2}}",
            "enqueue: [{x: \"0.5\", n: 3.0}, {on: \"false\"}, {}]");

    assertThat(SpecReader.read(spec).enqueue())
        .containsExactly(Map.of("x", 0.5, "n", 3L), Map.of("on", false), Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {on: false, x: 0.5} | spec.enqueue[0].x (line 13): expected on to be true beside it, got false
          {n: 2}              | spec.enqueue[0].n (line 13): expected a whole number from 1 to 9 in steps of 2, got 2
          {n: 1.5}            | spec.enqueue[0].n (line 13): expected a whole number from 1 to 9 in steps of 2, got 1.5
          {n: ~}              | spec.enqueue[0].n (line 13): expected a whole number from 1 to 9 in steps of 2, got null
          {x: [1]}            | spec.enqueue[0].x (line 13): expected a number from 0 to 1, got a list
          {on: maybe}         | spec.enqueue[0].on (line 13): expected one of [true, false], got "maybe"
          {y: 1}              | spec.enqueue[0].y (line 13): expected one of [n, on, x], got "y"
          """)
  void refusesPointsThatCannotBeTried(String point, String says) {
    String spec =
        Specs.with(
            "parameters:",
            "  - " + Specs.choice("on", "true, false", ""),
            "  - " + Specs.real("x", ", when: {on: true}"),
            "  - {name: n, parameterType: int, feasibleSpace: {min: 1, max: 9, step: 2}}",
            "enqueue: [" + point + "]");

    assertThat(Specs.refusal(spec)).containsExactly(says);
  }

  @Test
  void readsConditionsThatNest() {
    SweepSpec spec =
        SpecReader.read(
            Specs.over(
                Specs.choice("a", "x, y", ""),
                Specs.choice("b", "1, 2", ", when: {a: x}"),
                Specs.real("c", ", when: {a: x, b: \"2\"}")));

    assertThat(spec.parameters().get(2).when()).isEqualTo(Map.of("a", "x", "b", "2"));
  }

  @Test
  void refusesConditionsInCircles() {
    assertThat(
            Specs.refusal(
                Specs.over(
                    Specs.choice("a", "x, y", ", when: {c: x}"),
                    Specs.choice("b", "x, y", ", when: {a: x}"),
                    Specs.choice("c", "x, y", ", when: {b: x}"),
                    Specs.choice("d", "x, y", ", when: {c: x}"))))
        .containsExactly(
            "spec.parameters[0].when (line 9): expected conditions that do not go in circles, got"
                + " one through a",
            "spec.parameters[1].when (line 9): expected conditions that do not go in circles, got"
                + " one through b",
            "spec.parameters[2].when (line 9): expected conditions that do not go in circles, got"
                + " one through c");
  }

  @Test
  void readsAThousandParametersThatDependOnEachOtherInTime() {
    StringBuilder chain = new StringBuilder(Specs.choice("p0", "x, y", ""));
    for (int i = 1; i < 1000; i++) {
      chain.append(", ").append(Specs.choice("p" + i, "x, y", ", when: {p" + (i - 1) + ": x}"));
    }

    assertThat(SpecReader.read(Specs.over(chain.toString())).parameters()).hasSize(1000);
    assertThat(Specs.refusal(Specs.over(chain + ", " + Specs.real("x", ""))))
        .containsExactly("spec.parameters (line 9): expected at most 1000 parameters, got 1001");
  }

  private static String several(String spec) {
    return spec.replace(
            "objective: {type: minimize, objectiveMetricName: value}",
            "objectives: [{type: minimize, objectiveMetricName: value, referenceValue: 9},"
                + " {type: maximize, objectiveMetricName: secondValue}]")
        .replace("function: noop", "function: zdt1, inputs: [\"${x}\", 0]");
  }
}
