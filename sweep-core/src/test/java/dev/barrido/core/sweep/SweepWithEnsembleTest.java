package dev.barrido.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.core.trial.TrialResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepWithEnsembleTest {
  private static final Plans PLANS = Plans.random().parallel(1).maxTrials(3).ensemble(2);

  @Test
  void combinesItsBestTrialsWhenTheBudgetIsSpent() {
    DrivenSweep sweep = DrivenSweep.begun(PLANS);
    sweep.completes(0, 0.2);
    sweep.completes(1, 0.3);

    assertThat(sweep.completes(2, 0.1))
        .endsWith(new Decision.BeginTask(0, ensemble(EndCause.MAX_TRIALS, 2, 0)));
    assertThat(sweep.sweep().phase()).isEqualTo(SweepPhase.RUNNING);
  }

  @Test
  void countsPrunedTrialsThatMeasuredSomethingAndNoFailedOnes() {
    DrivenSweep sweep = DrivenSweep.begun(PLANS);
    sweep.tell(new Input.TrialEnded(0, new TrialResult.Pruned(0.2)));
    sweep.fails(1);

    assertThat(sweep.tell(new Input.TrialEnded(2, new TrialResult.Pruned(null))))
        .endsWith(new Decision.BeginTask(0, ensemble(EndCause.MAX_TRIALS, 0)));
  }

  @Test
  void takesTheFirstOfEquals() {
    DrivenSweep sweep = DrivenSweep.begun(PLANS);
    sweep.completes(0, 0.2);
    sweep.completes(1, 0.2);

    assertThat(sweep.completes(2, 0.2))
        .endsWith(new Decision.BeginTask(0, ensemble(EndCause.MAX_TRIALS, 0, 1)));
  }

  @Test
  void completesForTheReasonItBeganToEndWhenTheModelsAreCombined() {
    DrivenSweep sweep = evaluating();

    assertThat(sweep.tell(new Input.TaskEnded(0, null)))
        .containsExactly(
            new Decision.EndTask(0, null),
            new Decision.Enter(SweepPhase.COMPLETED, EndCause.MAX_TRIALS, null, 3));
  }

  @Test
  void completesWhenTheModelsCannotBeCombined() {
    DrivenSweep sweep = evaluating();

    assertThat(sweep.tell(new Input.TaskEnded(0, "no models")))
        .containsExactly(
            new Decision.EndTask(0, "no models"),
            new Decision.Enter(SweepPhase.COMPLETED, EndCause.MAX_TRIALS, null, 3));
  }

  @Test
  void combinesAtItsGoalWhenTheRestIsCancelled() {
    DrivenSweep sweep = DrivenSweep.begun(PLANS.goal(0.1).parallel(2));

    assertThat(sweep.completes(0, 0.05))
        .containsExactly(
            new Decision.End(0, new TrialResult.Completed(0.05), 1),
            new Decision.Stop(1, Decision.StopCause.CANCELLED),
            new Decision.End(1, new TrialResult.Cancelled(), 2),
            new Decision.BeginTask(0, ensemble(EndCause.GOAL_REACHED, 0)));
  }

  @Test
  void combinesOnceWhenItsTimeIsOver() {
    DrivenSweep sweep = DrivenSweep.begun(PLANS.maxMillis(100));
    sweep.completes(0, 0.5);

    assertThat(sweep.tell(new Input.ClockTicked(100)))
        .endsWith(new Decision.BeginTask(0, ensemble(EndCause.MAX_DURATION, 0)));
    assertThat(sweep.tell(new Input.ClockTicked(200))).isEmpty();
  }

  @Test
  void combinesNothingWhenNoTrialMeasuredAnything() {
    DrivenSweep sweep = DrivenSweep.begun(PLANS);
    sweep.fails(0);
    sweep.fails(1);
    sweep.fails(2);

    assertThat(sweep.sweep().phase()).isEqualTo(SweepPhase.FAILED);
    assertThat(sweep.sweep().tasks()).isEqualTo(Tasks.NONE);
  }

  @Test
  void leavesTheTaskWhenItsUserCancels() {
    DrivenSweep sweep = evaluating();

    assertThat(sweep.tell(new Input.Cancel()))
        .containsExactly(
            new Decision.EndTask(0, "the sweep ended"),
            new Decision.Enter(SweepPhase.CANCELLED, EndCause.CANCELLED_BY_USER, null, 3));
    assertThat(sweep.tell(new Input.TaskEnded(0, null))).isEmpty();
  }

  @Test
  void leavesTheTaskWhenItIsExtendedAndCombinesAgainAtTheNewEnd() {
    DrivenSweep sweep = evaluating();

    assertThat(sweep.tell(new Input.Extend(4)))
        .startsWith(new Decision.EndTask(0, "the sweep was extended"));
    assertThat(sweep.tell(new Input.TaskEnded(0, null))).isEmpty();
    assertThat(sweep.completes(3, 0.01))
        .endsWith(new Decision.BeginTask(1, ensemble(EndCause.MAX_TRIALS, 3, 2)));
  }

  @Test
  void refusesToBeExtendedWhileItEndsForAnotherReason() {
    DrivenSweep sweep = DrivenSweep.begun(PLANS.goal(0.1));
    sweep.completes(0, 0.05);

    assertThatThrownBy(() -> sweep.tell(new Input.Extend(9)))
        .isInstanceOf(RefusedMove.class)
        .hasMessageContaining("got one that is RUNNING by GOAL_REACHED");
  }

  @Test
  void endsThoughItIsPaused() {
    DrivenSweep sweep = evaluating();
    sweep.tell(new Input.Pause());

    assertThat(sweep.tell(new Input.TaskEnded(0, null)))
        .endsWith(new Decision.Enter(SweepPhase.COMPLETED, EndCause.MAX_TRIALS, null, 3));
  }

  private static DrivenSweep evaluating() {
    DrivenSweep sweep = DrivenSweep.begun(PLANS);
    sweep.completes(0, 0.3);
    sweep.completes(1, 0.2);
    sweep.completes(2, 0.1);
    return sweep;
  }

  private static Task ensemble(EndCause because, Integer... members) {
    return new Task.Ensemble(because, List.of(members));
  }
}
