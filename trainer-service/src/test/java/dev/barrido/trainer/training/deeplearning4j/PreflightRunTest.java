package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.core.preflight.Check;
import dev.barrido.core.preflight.CheckKind;
import dev.barrido.core.preflight.CheckResult;
import dev.barrido.core.preflight.Findings;
import dev.barrido.core.preflight.Preflight;
import dev.barrido.core.preflight.RateEffect;
import dev.barrido.events.training.FunctionTraining;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.TestFunction;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.function.FunctionEngine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Real networks, sound ones and broken ones. */
class PreflightRunTest {
  private static final Map<String, Object> SPIRALS =
      Map.of(
          "name",
          "spirals",
          "classes",
          10,
          "noise",
          0.05,
          "preprocessing",
          "standardize",
          "split",
          Map.of("train", 500, "validation", 100, "test", 100));

  @Test
  void findsNothingWrongWithASoundNetworkAndTheSameEachTime() {
    Findings findings = measure(Map.of());
    Preflight preflight = Preflight.of(findings);

    assertThat(preflight.complaint()).isEmpty();
    assertThat(findings.rates()).hasSize(15);
    assertThat(preflight.range().max()).isBetween(0.03, 3.2);
    assertThat(preflight.range().min()).isLessThan(0.01);
    assertThat(measure(Map.of())).isEqualTo(findings);
  }

  @Test
  void beginsNearTheLossOfChanceWithTenClassesAndSeveralReluLayers() {
    Findings findings = measure(deep(Map.of("name", "uniform", "scale", 1.7)));

    assertThat(findings.chance().undecided()).isCloseTo(Math.log(10), within(1e-6));
    assertThat(Preflight.of(findings).complaint()).isEmpty();
    assertThat(findings.rates().get(0).effect(findings.firstLoss())).isEqualTo(RateEffect.NOTHING);
    assertThat(findings.rates().get(14).effect(findings.firstLoss()))
        .isEqualTo(RateEffect.EXPLODES);
  }

  @Test
  void namesWeightsThatBeginFarTooLarge() {
    Preflight preflight = Preflight.of(measure(deep(Map.of("name", "normal", "scale", 6))));

    assertThat(result(preflight, CheckKind.FIRST_LOSS)).isEqualTo(CheckResult.FAILED);
    assertThat(preflight.complaint().orElseThrow()).contains("begin with smaller weights");
  }

  @Test
  void namesANetworkOfZerosThatPenaltiesCannotTouchAndThatLearnsNothingByHeart() {
    Preflight preflight = Preflight.of(measure(Map.of("weightInit", "zero")));

    assertThat(preflight.checks())
        .extracting(Check::result)
        .containsExactly(
            CheckResult.PASSED, CheckResult.FAILED, CheckResult.FAILED, CheckResult.FAILED);
  }

  @Test
  void namesPenaltiesThatDrownTheData() {
    Findings findings = measure(Map.of("regularization", Map.of("l1", 0.5, "l2", 100)));
    Preflight preflight = Preflight.of(findings);

    assertThat(findings.penalty().ofTheSpec()).isTrue();
    assertThat(result(preflight, CheckKind.REGULARIZATION)).isEqualTo(CheckResult.FAILED);
    assertThat(result(preflight, CheckKind.TINY_SET))
        .as("learned by heart without penalties")
        .isEqualTo(CheckResult.PASSED);
  }

  @Test
  void namesARateOfThePointThatExplodes() {
    Preflight preflight =
        Preflight.of(measure(Map.of("optimizer", Map.of("name", "sgd", "learningRate", 50))));

    assertThat(preflight.failed()).extracting(Check::kind).containsOnly(CheckKind.LEARNING_RATE);
  }

  @Test
  void sweepsNoRatesForARuleThatHasNone() {
    Findings findings = measure(Map.of("optimizer", Map.of("name", "adadelta")));

    assertThat(findings.rates()).isEmpty();
    assertThat(result(Preflight.of(findings), CheckKind.LEARNING_RATE))
        .isEqualTo(CheckResult.SKIPPED);
    assertThat(Preflight.of(findings).passed()).isTrue();
  }

  @Test
  void holdsOtherLossesToThatOfANetworkThatSaysNothing() {
    Findings squared = measure(Map.of("loss", "meanSquaredError"));
    Findings binary = measure(Map.of("loss", "binaryCrossEntropy"));

    assertThat(squared.chance().undecided()).as("1/3 of ones").isCloseTo(1.0 / 3, within(1e-6));
    assertThat(binary.chance().undecided()).isCloseTo(3 * Math.log(2), within(1e-6));
    assertThat(Preflight.of(squared).complaint()).isEmpty();
    assertThat(Preflight.of(binary).complaint()).isEmpty();
  }

  @Test
  void leavesDropoutAndDecayOutOfWhatItMeasures() {
    Findings plain = measure(Map.of());
    Findings noisy =
        measure(
            Map.of(
                "regularization", Map.of("dropout", 0.5),
                "optimizer",
                    Map.of(
                        "name",
                        "adam",
                        "learningRate",
                        0.02,
                        "decay",
                        Map.of("type", "inverse", "delay", 1))));

    assertThat(noisy).isEqualTo(plain);
  }

  @Test
  void stopsWithinAMinibatchWhenAsked() {
    AtomicInteger asked = new AtomicInteger();

    assertThat(
            new Deeplearning4jEngine()
                .preflight(Trainings.irises(Map.of()), 11, () -> asked.incrementAndGet() > 30))
        .isEmpty();
    assertThat(asked).hasValue(31);
  }

  @Test
  void refusesWhatIsNoNetwork() {
    FunctionTraining function = new FunctionTraining(TestFunction.NOOP, List.of(), 1, 0);

    assertThatThrownBy(() -> new FunctionEngine().preflight(function, 1, () -> false))
        .isInstanceOf(TrialFailure.class)
        .hasMessageContaining("expected one that trains networks");
  }

  private static Map<String, Object> deep(Map<String, Object> weightInit) {
    return Map.of(
        "data",
        SPIRALS,
        "weightInit",
        weightInit,
        "network",
        List.of(
            Map.of("layer", "dense", "units", 32),
            Map.of("layer", "dense", "units", 33),
            Map.of("layer", "dense", "units", 35),
            Map.of("layer", "output", "units", 10)),
        "optimizer",
        Map.of("name", "sgd", "learningRate", 0.1));
  }

  private static Findings measure(Map<String, Object> changes) {
    NetworkTraining training = Trainings.irises(changes);
    return new Deeplearning4jEngine().preflight(training, 11, () -> false).orElseThrow();
  }

  private static CheckResult result(Preflight preflight, CheckKind kind) {
    return preflight.checks().get(kind.ordinal()).result();
  }
}
