package dev.barrido.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.core.random.Seeds;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchedulersTest {
  @Test
  void makesThemByTheNameASpecCallsThem() {
    assertThat(Schedulers.names())
        .containsExactly("asha", "hyperband", "median", "none", "percentile");
    assertThat(named("none", Map.of())).isInstanceOf(NoScheduler.class);
    assertThat(named("median", Map.of())).isInstanceOf(MedianScheduler.class);
    assertThat(named("percentile", Map.of())).isInstanceOf(PercentileScheduler.class);
    assertThat(named("asha", Map.of())).isInstanceOf(AshaScheduler.class);
    assertThat(named("hyperband", Map.of())).isInstanceOf(HyperbandScheduler.class);
  }

  @Test
  void takesTheEpochsOfTheTrainingUnlessTold() {
    Map<String, String> settings = Map.of("minEpochs", "2", "reductionFactor", "3");

    TrialScheduler asha = named("asha", settings);
    for (int trial = 0; trial < 3; trial++) {
      asha.on(new Measurement(trial, 2, trial));
    }
    assertThat(asha.mayTrainTo(0)).isEqualTo(6);
    assertThat(asha.mayTrainTo(1)).isEqualTo(2);

    assertThat(named("asha", Map.of("minEpochs", "60", "maxEpochs", "60")).mayTrainTo(0))
        .isEqualTo(60);
  }

  @Test
  void stopsInsteadOfPausingWhenAsked() {
    assertThat(named("asha", Map.of("variant", "stop")).mayTrainTo(0)).isEqualTo(54);
    assertThat(named("asha", Map.of("variant", "pause")).mayTrainTo(0)).isEqualTo(1);
  }

  @Test
  void refusesUnknownNamesWithTheNearest() {
    assertThatThrownBy(() -> named("ahsa", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a scheduler: expected one of [asha, hyperband, median, none, percentile],"
                + " got \"ahsa\"; did you mean \"asha\"?");
  }

  @Test
  void refusesUnknownSettingsWithTheNearest() {
    assertThatThrownBy(() -> named("median", Map.of("start_stop", "4")))
        .hasMessage("settings of median: expected no \"start_stop\"; did you mean \"start_step\"?");
    assertThatThrownBy(() -> named("none", Map.of("start_step", "4")))
        .hasMessage("settings of none: expected no \"start_step\"; it has none");
  }

  @Test
  void refusesSettingsOfAnotherKind() {
    assertThatThrownBy(() -> named("median", Map.of("start_step", "soon")))
        .hasMessage("start_step: expected a whole number from 1 to 999999, got \"soon\"");
    assertThatThrownBy(() -> named("asha", Map.of("reductionFactor", "1")))
        .hasMessage("reductionFactor: expected a whole number from 2 to 999999, got \"1\"");
    assertThatThrownBy(() -> named("asha", Map.of("variant", "kill")))
        .hasMessage("variant: expected pause or stop, got \"kill\"");
  }

  private static TrialScheduler named(String name, Map<String, String> settings) {
    return Schedulers.named(name, settings, 54, new Seeds(1));
  }
}
