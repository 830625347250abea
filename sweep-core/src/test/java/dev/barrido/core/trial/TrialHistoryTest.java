package dev.barrido.core.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.barrido.core.space.Hyperparameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialHistoryTest {
  private static final TrialResult GOOD = new TrialResult.Completed(0.1);

  @Test
  void showsPendingAndEndedTrialsByNumber() {
    TrialHistory history = proposed(2).ended(1, GOOD);

    assertThat(history).hasSize(2);
    assertThat(history.get(0).pending()).isTrue();
    assertThat(history.get(1).result()).contains(GOOD);
  }

  @Test
  void doesNotSeeWhatCameAfterIt() {
    TrialHistory earlier = proposed(2);

    TrialHistory later = earlier.ended(0, GOOD).proposed(trial(2));

    assertThat(earlier).hasSize(2).allMatch(Trial::pending);
    assertThat(later).hasSize(3);
    assertThat(later.get(0).pending()).isFalse();
  }

  @Test
  void growsInTwoWaysFromOnePoint() {
    TrialHistory root = proposed(1);

    TrialHistory good = root.ended(0, GOOD);
    TrialHistory bad = root.ended(0, new TrialResult.Failed(false, "diverged")).proposed(trial(1));

    assertThat(good.get(0).result()).contains(GOOD);
    assertThat(good).hasSize(1);
    assertThat(bad.get(0).ending()).isInstanceOf(TrialResult.Failed.class);
    assertThat(root.get(0).pending()).isTrue();
  }

  @Test
  void tellsWhichHistoryItGrewFrom() {
    TrialHistory root = proposed(2);
    TrialHistory good = root.ended(0, GOOD);
    TrialHistory bad = root.ended(0, new TrialResult.Failed(false, "diverged"));

    assertThat(good.grewFrom(root)).isTrue();
    assertThat(good.grewFrom(good)).isTrue();
    assertThat(root.grewFrom(good)).isFalse();
    assertThat(bad.grewFrom(good)).isFalse();
    assertThat(bad.ended(1, GOOD).grewFrom(bad)).isTrue();
    assertThat(proposed(2).grewFrom(root)).isFalse();
  }

  @Test
  void beginsWithTheTrialsOfEarlierSweepsNumberedFromZero() {
    Trial earlier = new Trial(trial(17), GOOD);

    TrialHistory begun = TrialHistory.after(List.of(earlier, earlier));
    TrialHistory history = begun.proposed(trial(2)).ended(2, GOOD);

    assertThat(begun)
        .extracting(trial -> trial.proposed().number(), trial -> trial.proposed().origin())
        .containsExactly(tuple(0, Origin.EARLIER), tuple(1, Origin.EARLIER));
    assertThat(begun).allMatch(trial -> trial.result().equals(Optional.of(GOOD)));
    assertThat(history).hasSize(3);
    assertThat(history.earlier()).isSameAs(begun);
    assertThat(begun.earlier()).isSameAs(begun);
    assertThat(proposed(2).earlier()).isEmpty();
  }

  @Test
  void holdsAHundredThousandTrialsWithoutCopyingThem() {
    TrialHistory first = proposed(1);
    TrialHistory history = first.ended(0, GOOD);
    for (int number = 1; number < 100_000; number++) {
      history = history.proposed(trial(number)).ended(number, GOOD);
    }

    assertThat(history.get(99_999).result()).contains(GOOD);
    assertThat(first).hasSize(1).allMatch(Trial::pending);
    // what shares its storage with the first one was never copied
    assertThat(history.grewFrom(first)).isTrue();
  }

  @Test
  void refusesGapsAndSecondEnds() {
    assertThatThrownBy(() -> proposed(1).proposed(trial(2)))
        .hasMessage("a history: expected trial number 1 next, got 2");
    assertThatThrownBy(() -> proposed(1).ended(0, GOOD).ended(0, GOOD))
        .hasMessageContaining("expected trial 0 to be pending");
    assertThatThrownBy(() -> proposed(1).get(1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("expected a trial number below 1, got 1");
  }

  private static TrialHistory proposed(int trials) {
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < trials; number++) {
      history = history.proposed(trial(number));
    }
    return history;
  }

  private static ProposedTrial trial(int number) {
    return new ProposedTrial(number, new Hyperparameters(Map.of("x", 1L)), 0, Origin.SEARCHED);
  }
}
