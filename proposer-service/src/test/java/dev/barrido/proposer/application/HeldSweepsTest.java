package dev.barrido.proposer.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.SweepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeldSweepsTest {
  private static final SweepId SWEEP = new SweepId("held-abc123");
  private static final String WHY = "trials wait: namespace a may have 4 trials in flight";

  private final List<String> kept = new ArrayList<>();
  private final Map<SweepId, String> stored = new HashMap<>();
  private int committed;
  private final HeldSweeps held = new HeldSweeps(this::stored, this::keep, () -> committed++);

  @Test
  void keepsWhyASweepIsHeldOnceThatHasLasted() {
    look(WHY, 0);
    look(WHY, 4_999);
    assertThat(kept).isEmpty();

    look(WHY, 5_000);
    look(WHY, 20_000);
    assertThat(kept).containsExactly(WHY);
    assertThat(committed).isEqualTo(1);
  }

  @Test
  void saysNothingOfWhatFlickers() {
    for (int second = 0; second < 60; second++) {
      look(second % 4 == 3 ? null : WHY, second * 1_000L);
    }
    assertThat(kept).isEmpty();
  }

  @Test
  void takesItBackWhenItIsOver() {
    look(WHY, 0);
    look(WHY, 5_000);
    look(null, 6_000);
    look(null, 10_999);
    assertThat(kept).containsExactly(WHY);

    look(null, 11_000);
    assertThat(kept).containsExactly(WHY, "nothing");
  }

  @Test
  void goesOnFromWhatIsStoredAndForgetsSweepsThatEnd() {
    stored.put(SWEEP, WHY);
    look(WHY, 0);
    look(WHY, 60_000);
    assertThat(kept).as("it is known already").isEmpty();

    held.look(Map.of(SWEEP, WHY), Set.of(), 61_000);
    stored.remove(SWEEP);
    look(null, 62_000);
    look(null, 99_000);
    assertThat(kept).isEmpty();
  }

  private void look(@Nullable String why, long millis) {
    held.look(why == null ? Map.of() : Map.of(SWEEP, why), Set.of(SWEEP), millis);
  }

  private Optional<String> stored(SweepId sweep) {
    return Optional.ofNullable(stored.get(sweep));
  }

  private void keep(SweepId sweep, @Nullable String why) {
    kept.add(Objects.requireNonNullElse(why, "nothing"));
  }
}
