package dev.barrido.proposer.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final Quota USUAL = new Quota(2, 8, null, 1);

  private final TrainedEpochs trained = new TrainedEpochs();
  private final Admission admission =
      new Admission(new Quotas(USUAL, Map.of("team-a", new Quota(5, null, 100L, 3))), trained);

  @Test
  void letsAsManySweepsBeginAsANamespaceMayHave() {
    assertThatCode(() -> admission.require("team-b", 1)).doesNotThrowAnyException();
    assertThatThrownBy(() -> admission.require("team-b", 2))
        .isInstanceOf(CommandRefused.class)
        .hasMessage(
            "namespace team-b: expected fewer than its 2 sweeps under way, got 2;"
                + " wait until one ends, or cancel one");
    assertThatCode(() -> admission.require("team-a", 4)).doesNotThrowAnyException();
  }

  @Test
  void letsNoSweepBeginOnceAllEpochsAreTrained() {
    trained.restore(Map.of("team-a", 60L, "team-b", 1_000_000L));
    trained.add("team-a", 39);
    assertThat(admission.isSpent("team-a")).isFalse();
    trained.add("team-a", 1);

    assertThat(admission.isSpent("team-a")).isTrue();
    assertThat(admission.isSpent("team-b")).isFalse();
    assertThatThrownBy(() -> admission.require("team-a", 0))
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining("expected fewer than its 100 epochs trained, got 100");
  }

  @Test
  void takesFromTheUsualQuotaWhatANamespacesOwnDoesNotSay() {
    assertThat(admission.quota("team-a")).isEqualTo(new Quota(5, 8, 100L, 3));
    assertThat(admission.quota("team-b")).isEqualTo(USUAL);
  }

  @Test
  void refusesQuotasThatCannotBe() {
    assertThatThrownBy(() -> new Quota(-1, null, null, 1))
        .hasMessage("a quota's sweeps: expected a number >= 0, got -1");
    assertThatThrownBy(() -> new Quota(null, null, null, 0))
        .hasMessageContaining("expected a finite number > 0, got 0");
  }
}
