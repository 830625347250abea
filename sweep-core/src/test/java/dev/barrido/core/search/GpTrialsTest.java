package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.IntegerDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.TrialHistory;
import dev.barrido.core.trial.TrialResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GpTrialsTest {
  private static final GpAxes LINE =
      new GpAxes(SearchSpace.of(Parameter.of("x", IntegerDomain.of(0, 1_000_000, Scale.LINEAR))));

  @Test
  void choosesTheBestTheLatestAndSomeOfEveryQuality() {
    GpTrials trials = new GpTrials(LINE);
    trials.follow(history(100));

    List<GpTrial> chosen = trials.chosen(80, 16);

    // losses fall with the number, so the best before the latest four are numbers 68 to 75
    assertThat(chosen)
        .extracting(GpTrial::number)
        .containsExactly(16, 33, 50, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79);
    assertThat(trials.chosen(10, 16)).hasSize(10);
  }

  @Test
  void tellsHowEachTrialEnded() {
    TrialHistory history = history(6);
    for (int number = 6; number < 11; number++) {
      history = history.proposed(trial(number));
    }
    history =
        history
            .ended(6, new TrialResult.Failed(false, "diverged"))
            .ended(7, new TrialResult.Cancelled())
            .ended(8, new TrialResult.Pruned(2.5))
            .ended(9, new TrialResult.Pruned(null));
    GpTrials trials = new GpTrials(LINE);

    trials.follow(history);

    assertThat(trials.scored()).extracting(GpTrial::number).containsExactly(0, 1, 2, 3, 4, 5, 8);
    assertThat(trials.failures()).isEqualTo(2);
    assertThat(trials.failed()).hasSize(2);
    assertThat(trials.outcomes(trials.scored(), 1))
        .extracting(GpTrial::loss)
        .containsExactly(-1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 1.0);
    assertThat(trials.awaited()).hasSize(1);
  }

  @Test
  void lowersViolationsUntilATrialMeetsTheConstraints() {
    TrialHistory history = TrialHistory.empty();
    double[] violations = {0.5, Double.POSITIVE_INFINITY, 0.25, 0};
    for (int number = 0; number < 4; number++) {
      history = history.proposed(trial(number));
    }
    for (int number = 0; number < 3; number++) {
      history = history.ended(number, reached(10 - number, violations[number]));
    }
    GpTrials trials = new GpTrials(LINE);

    trials.follow(history);
    assertThat(trials.scored()).extracting(GpTrial::loss).containsExactly(0.5, 0.25);
    assertThat(trials.allCount()).isTrue();

    trials.follow(history.ended(3, reached(20, violations[3])));
    assertThat(trials.scored()).extracting(GpTrial::loss).containsExactly(10.0, 9.0, 8.0, 20.0);
    assertThat(trials.allCount()).isFalse();
    assertThat(trials.outcomes(trials.scored(), 0))
        .extracting(GpTrial::loss)
        .containsExactly(1.0, 1.0, 1.0, -1.0);
  }

  @Test
  void choosesWhatMeetsTheConstraintsFirst() {
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < 40; number++) {
      history = history.proposed(trial(number)).ended(number, reached(number, number < 30 ? 1 : 0));
    }
    GpTrials trials = new GpTrials(LINE);

    trials.follow(history);

    // the latest two, the best four before them, and two of the others
    assertThat(trials.chosen(40, 8))
        .extracting(GpTrial::number)
        .contains(30, 31, 32, 33, 38, 39)
        .hasSize(8);
  }

  private static TrialResult reached(double loss, double violation) {
    return new TrialResult.Completed(new Reached(List.of(loss), violation));
  }

  @Test
  void followsAHistoryToWhatItReadsAnew() {
    GpTrials followed = new GpTrials(LINE);
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < 40; number++) {
      history = history.proposed(trial(number));
      if (number >= 3) {
        int ended = number % 2 == 0 ? number - 3 : number - 1;
        history = history.ended(ended, new TrialResult.Completed(ended % 7));
      }
      followed.follow(history);
    }
    GpTrials anew = new GpTrials(LINE);

    anew.follow(history);

    assertThat(numbers(followed.scored())).isEqualTo(numbers(anew.scored()));
    assertThat(numbers(followed.chosen(30, 8))).isEqualTo(numbers(anew.chosen(30, 8)));
  }

  private static List<Integer> numbers(List<GpTrial> trials) {
    return trials.stream().map(GpTrial::number).toList();
  }

  private static TrialHistory history(int trials) {
    TrialHistory history = TrialHistory.empty();
    for (int number = 0; number < trials; number++) {
      history = history.proposed(trial(number)).ended(number, new TrialResult.Completed(-number));
    }
    return history;
  }

  private static ProposedTrial trial(int number) {
    return new ProposedTrial(
        number, new Hyperparameters(Map.of("x", (long) number)), 1, Origin.SEARCHED);
  }
}
