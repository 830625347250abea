package dev.barrido.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.GridSearcher;
import dev.barrido.core.search.Searcher;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.IntegerDomain;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.sweep.FirstCheck.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweepWithPreflightTest {
  private static final Hyperparameters POINT = new Hyperparameters(Map.of("x", 3L));
  private static final Searcher NARROW =
      GridSearcher.inOrder(SearchSpace.of(Parameter.of("x", IntegerDomain.of(7, 9, Scale.LINEAR))));
  private static final Input PASSED = new Input.Preflighted(0, null, null, NARROW);
  private static final Input FAILED =
      new Input.Preflighted(0, EndCause.CHECK_FAILED, "too large", NARROW);

  private Sweep sweep = null;

  @Test
  void looksAtItsNetworkBeforeItProposesAnything() {
    assertThat(begin(Rule.BINDING))
        .containsExactly(
            new Decision.BeginTask(
                0, new Task.Preflight(POINT, new Seeds(7).derived("preflight", 0))));
    assertThat(tell(new Input.ClockTicked(1))).isEmpty();
  }

  @Test
  void beginsItsFirstRoundInTheSpaceThatWasFound() {
    begin(Rule.BINDING);

    List<Decision> decisions = tell(PASSED);

    assertThat(decisions)
        .startsWith(new Decision.EndTask(0, null), new Decision.BeginRound(0, 0))
        .hasSize(4);
    assertThat(points()).containsExactly(7L, 8L);
  }

  @Test
  void beginsInTheWholeSpaceWhenNoneWasFound() {
    begin(Rule.BINDING);

    tell(new Input.Preflighted(0, null, null, null));

    assertThat(points()).containsExactly(1L, 2L);
  }

  @Test
  void failsWithTheAdviceWhenACheckFails() {
    begin(Rule.BINDING);

    assertThat(tell(FAILED))
        .containsExactly(
            new Decision.EndTask(0, "too large"),
            new Decision.Enter(SweepPhase.FAILED, EndCause.CHECK_FAILED, "too large", 6));
  }

  @Test
  void goesOnAfterAFailedCheckWhenItsUserSaysSoButNotWithoutData() {
    begin(Rule.ADVISORY);
    tell(FAILED);
    assertThat(points()).containsExactly(7L, 8L);

    begin(Rule.ADVISORY);
    tell(new Input.Preflighted(0, EndCause.BAD_INPUT, "no file", null));
    assertThat(sweep.phase()).isEqualTo(SweepPhase.FAILED);
    assertThat(sweep.cause()).contains(EndCause.BAD_INPUT);
  }

  @Test
  void isOverAfterTheCheckWhenItIsNothingElse() {
    begin(Rule.ALONE);
    assertThat(tell(PASSED))
        .endsWith(new Decision.Enter(SweepPhase.COMPLETED, EndCause.CHECKED, null, 6));

    begin(Rule.ALONE);
    tell(FAILED);
    assertThat(sweep.phase()).isEqualTo(SweepPhase.FAILED);
  }

  @Test
  void hearsOfItOnce() {
    begin(Rule.BINDING);
    tell(PASSED);

    assertThat(tell(FAILED)).isEmpty();
    assertThat(tell(new Input.Preflighted(1, EndCause.CHECK_FAILED, "other", null))).isEmpty();
    assertThat(sweep.phase()).isEqualTo(SweepPhase.RUNNING);
  }

  @Test
  void isCancelledWhileItLooks() {
    begin(Rule.BINDING);

    assertThat(tell(new Input.Cancel()))
        .containsExactly(
            new Decision.EndTask(0, "the sweep ended"),
            new Decision.Enter(SweepPhase.CANCELLED, EndCause.CANCELLED_BY_USER, null, 6));
    assertThat(tell(PASSED)).isEmpty();
  }

  @Test
  void isExtendedWhileItLooksAndGoesOnLooking() {
    begin(Rule.BINDING);
    tell(new Input.Extend(8));

    tell(PASSED);

    assertThat(points()).containsExactly(7L, 8L);
  }

  @Test
  void waitsForItsUserWhenItWasPausedWhileItLooked() {
    begin(Rule.BINDING);
    tell(new Input.Pause());
    tell(PASSED);
    assertThat(points()).isEmpty();

    tell(new Input.Resume());

    assertThat(points()).containsExactly(7L, 8L);
  }

  @Test
  void restoredBeforeAndAfterItDecidesAsIfItHadNeverBeenAway() {
    begin(Rule.BINDING);
    sweep = restored(plan(Rule.BINDING), new Tasks(1, sweep.tasks().openOrNull()));
    assertThat(tell(new Input.ClockTicked(1))).as("one task is enough").isEmpty();
    tell(PASSED);
    assertThat(points()).containsExactly(7L, 8L);

    sweep = restored(plan(Rule.BINDING).searchedBy(NARROW), new Tasks(1, null));
    tell(new Input.ClockTicked(1));
    assertThat(points()).containsExactly(7L, 8L);
  }

  private List<Decision> begin(Rule rule) {
    sweep = Sweep.begin(plan(rule), 0);
    return tell(new Input.ClockTicked(0));
  }

  private List<Decision> tell(Input input) {
    Step step = sweep.on(input);
    sweep = step.next();
    return step.decisions();
  }

  private List<Long> points() {
    return sweep.history().stream()
        .map(trial -> (Long) trial.proposed().hyperparameters().values().get("x"))
        .toList();
  }

  private static SweepPlan plan(Rule rule) {
    return Plans.grid(6).maxTrials(6).plan().checkedFirst(new FirstCheck(rule, POINT));
  }

  private static Sweep restored(SweepPlan plan, Tasks tasks) {
    return Sweep.restore(
        plan, SweepPhase.RUNNING, null, 0, 6, List.of(), RestoredRounds.FIRST, tasks);
  }
}
