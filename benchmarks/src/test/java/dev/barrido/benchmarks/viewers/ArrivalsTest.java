package dev.barrido.benchmarks.viewers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private final Arrivals arrivals = new Arrivals();

  @Test
  void tellsHowOldEachMeasurementWasWhenItCame() {
    hear("event:measurement", "id:run-1", "data:{\"epoch\":1,\"sentAtEpochMillis\":900}", "");
    hear("event: measurement", "data: {\"sentAtEpochMillis\":990,\"epoch\":2}", "");

    assertThat(arrivals.delays()).containsExactly(100.0, 10.0);
  }

  @Test
  void looksAtNothingButMeasurements() {
    hear("event:reset", "data:{}", "", "event:trial", "data:{\"sentAtEpochMillis\":900}", "");
    hear("event:report", "data:{\"sweepId\":\"s-1\"}", "");

    assertThat(arrivals.delays()).isEmpty();
  }

  @Test
  void refusesAMeasurementThatDoesNotSayWhenItWasSent() {
    assertThatThrownBy(() -> hear("event:measurement", "data:{\"epoch\":1}"))
        .hasMessageContaining("got data:{\"epoch\":1}");
  }

  private void hear(String... lines) {
    for (String line : lines) {
      arrivals.line(line, 1_000);
    }
  }
}
