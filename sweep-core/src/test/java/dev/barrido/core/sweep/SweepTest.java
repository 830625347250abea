package dev.barrido.core.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.barrido.core.search.RandomSearcher;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.sweep.Decision.StopCause;
import dev.barrido.core.trial.Origin;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.Reached;
import dev.barrido.core.trial.RungResult;
import dev.barrido.core.trial.TrialResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweepTest {
  private static final TrialResult CANCELLED = new TrialResult.Cancelled();

  @Test
  void proposesAsManyTrialsAsMayBeInFlight() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().parallel(3));

    assertThat(sweep.proposals()).extracting(ProposedTrial::number).containsExactly(0, 1, 2);
    assertThat(sweep.sweep().counts().inFlight()).isEqualTo(3);
  }

  @Test
  void proposesTheNextTrialWhenOneEnds() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random());

    List<Decision> decisions = sweep.completes(0, 0.5);

    assertThat(decisions).hasSize(2);
    assertThat(decisions.get(0)).isEqualTo(new Decision.End(0, new TrialResult.Completed(0.5), 1));
    assertThat(sweep.proposals()).hasSize(3);
    assertThat(sweep.sweep().counts()).isEqualTo(new TrialCounts(3, 1, 0, 0, 0));
  }

  @Test
  void givesEveryTrialASeedOfItsOwnThatDependsOnItsNumberAlone() {
    List<ProposedTrial> two = DrivenSweep.begun(Plans.random()).proposals();
    List<ProposedTrial> five = DrivenSweep.begun(Plans.random().parallel(5)).proposals();

    assertThat(five).extracting(ProposedTrial::seed).doesNotHaveDuplicates();
    assertThat(five.subList(0, 2)).isEqualTo(two);
  }

  @Test
  void triesEnqueuedPointsFirstAndDrawsWhatTheyLeaveOut() {
    Plans plans = Plans.random().enqueued(List.of(Map.of("x", 0.25), Map.of("x", 1, "y", 0)));

    List<ProposedTrial> trials = DrivenSweep.begun(plans.parallel(3)).proposals();

    assertThat(trials)
        .extracting(ProposedTrial::origin)
        .containsExactly(Origin.ENQUEUED, Origin.ENQUEUED, Origin.SEARCHED);
    assertThat(trials.get(0).hyperparameters().values()).containsEntry("x", 0.25).containsKey("y");
    assertThat(trials.get(1).hyperparameters().values()).isEqualTo(Map.of("x", 1.0, "y", 0.0));
  }

  @Test
  void triesAPointThatItsUserAddsAtOnceAndLeavesTheOthersTheirPlaces() {
    Plans plans = Plans.random().enqueued(List.of(Map.of("x", 0.25), Map.of("x", 0.75)));
    DrivenSweep undisturbed = DrivenSweep.begun(plans.parallel(4));
    DrivenSweep sweep = DrivenSweep.begun(plans.parallel(1));

    List<Decision> decisions = sweep.tell(new Input.Enqueue(Map.of("x", 0.5)));
    List.of(0, 1, 2, 3).forEach(number -> sweep.completes(number, 1 + number));

    assertThat(decisions).hasSize(1);
    assertThat(sweep.proposals())
        .extracting(ProposedTrial::origin)
        .containsExactly(
            Origin.ENQUEUED, Origin.ADDED, Origin.ENQUEUED, Origin.SEARCHED, Origin.SEARCHED);
    assertThat(sweep.proposals().get(1).hyperparameters().values())
        .containsEntry("x", 0.5)
        .containsKey("y");
    assertThat(sweep.proposals().stream().filter(trial -> trial.origin() != Origin.ADDED))
        .extracting(ProposedTrial::hyperparameters)
        .isEqualTo(undisturbed.proposals().stream().map(ProposedTrial::hyperparameters).toList());
  }

  @Test
  void refusesAPointOutsideTheSpaceOrTheBudgetOrATimeWhenNothingIsProposed() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().parallel(1).maxTrials(2));

    assertThatThrownBy(() -> sweep.tell(new Input.Enqueue(Map.of("x", 7))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x: expected a number from 0.0 to 1.0, got 7");
    sweep.tell(new Input.Pause());
    assertThatThrownBy(() -> sweep.tell(new Input.Enqueue(Map.of())))
        .isInstanceOf(RefusedMove.class)
        .hasMessageContaining("enqueue: expected a sweep that may propose a trial now");
    sweep.tell(new Input.Resume());
    sweep.tell(new Input.Enqueue(Map.of()));
    assertThatThrownBy(() -> sweep.tell(new Input.Enqueue(Map.of())))
        .hasMessage(
            "enqueue: expected a budget that leaves a trial, got 2 of 2 proposed;"
                + " extend the sweep first");
  }

  @Test
  void hasATrialStoppedAndLetsItsTrainerEndIt() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().parallel(2));

    assertThat(sweep.tell(new Input.StopTrial(1)))
        .containsExactly(new Decision.Stop(1, StopCause.CANCELLED));
    sweep.tell(new Input.TrialEnded(1, CANCELLED));

    assertThat(sweep.sweep().counts()).isEqualTo(new TrialCounts(3, 0, 0, 0, 1));
    assertThatThrownBy(() -> sweep.tell(new Input.StopTrial(1)))
        .isInstanceOf(RefusedMove.class)
        .hasMessage(
            "stop: expected a trial that is queued or trains, got trial 1, which has ended");
    assertThatThrownBy(() -> sweep.tell(new Input.StopTrial(9)))
        .hasMessageEndingWith("got trial 9, which is not there");
  }

  @Test
  void startsTheSearchersOwnCountAfterTheEnqueuedPointsAndTriesNoneOfThemAgain() {
    Plans plans = Plans.grid(3).enqueued(List.of(Map.of("x", 3))).parallel(9);

    assertThat(DrivenSweep.begun(plans).proposals())
        .extracting(trial -> trial.hyperparameters().number("x"))
        .containsExactly(3.0, 1.0, 2.0);
  }

  @Test
  void triesNoPointOfAnEarlierSweepAgainAndCountsNoneOfThem() {
    Plans plans = Plans.grid(4).earlier(List.of(Map.of("x", 2L), Map.of("x", 3L)));
    DrivenSweep sweep = DrivenSweep.begun(plans.parallel(9));

    assertThat(sweep.proposals())
        .extracting(ProposedTrial::number, trial -> trial.hyperparameters().number("x"))
        .containsExactly(tuple(0, 1.0), tuple(1, 4.0));
    sweep.completes(0, 5);
    sweep.completes(1, 6);
    assertThat(sweep.sweep().counts()).isEqualTo(new TrialCounts(2, 2, 0, 0, 0));
    assertThat(sweep.sweep().best()).contains(new BestTrial(0, 5));
    assertThat(sweep.sweep().cause()).contains(EndCause.SPACE_EXHAUSTED);
  }

  @Test
  void refusesEarlierTrialsOutsideTheSpace() {
    assertThatThrownBy(() -> Plans.grid(4).earlier(List.of(Map.of("x", 5L))).plan())
        .hasMessageContaining("earlier: expected trials that ended, within the space");
  }

  @Test
  void countsOnlyTrialsThatMeetTheConstraintsAsTheBest() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().parallel(3).goal(0.15));

    sweep.tell(new Input.TrialEnded(0, reached(0.1, 0.5)));
    assertThat(sweep.sweep().best()).isEmpty();
    assertThat(sweep.sweep().phase()).isEqualTo(SweepPhase.RUNNING);
    sweep.tell(new Input.TrialEnded(1, reached(0.9, 0)));
    assertThat(sweep.sweep().best()).contains(new BestTrial(1, 0.9));
    sweep.tell(new Input.TrialEnded(2, reached(0.12, 0)));
    assertThat(sweep.sweep().cause()).contains(EndCause.GOAL_REACHED);
  }

  @Test
  void combinesOnlyModelsThatMeetTheConstraints() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().parallel(3).maxTrials(3).ensemble(3));

    sweep.tell(new Input.TrialEnded(0, reached(0.1, 0.5)));
    sweep.tell(new Input.TrialEnded(1, reached(0.9, 0)));
    List<Decision> decisions = sweep.tell(new Input.TrialEnded(2, reached(0.2, 0)));

    assertThat(decisions)
        .contains(new Decision.BeginTask(0, new Task.Ensemble(EndCause.MAX_TRIALS, List.of(2, 1))));
  }

  @Test
  void failsSayingWhichTrialComesNearestWhenNoneMeetsTheConstraints() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().maxTrials(2));

    sweep.tell(new Input.TrialEnded(0, reached(0.1, 0.5)));
    List<Decision> decisions = sweep.tell(new Input.TrialEnded(1, reached(0.9, 0.25)));

    assertThat(decisions)
        .contains(
            new Decision.Enter(
                SweepPhase.FAILED,
                EndCause.MAX_TRIALS,
                "no trial meets the constraints; trial 1 breaks them the least",
                2));
  }

  @Test
  void completesWhenEveryTrialOfTheBudgetEnded() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().maxTrials(3));
    sweep.completes(0, 0.3);
    assertThat(sweep.completes(2, 0.2)).hasSize(1);

    List<Decision> last = sweep.completes(1, 0.1);

    assertThat(last).endsWith(entered(SweepPhase.COMPLETED, EndCause.MAX_TRIALS, 3));
    assertThat(sweep.proposals()).hasSize(3);
  }

  @Test
  void completesWhenTheSpaceHoldsNoFurtherPoint() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.grid(2));
    sweep.completes(1, 0.3);

    assertThat(sweep.completes(0, 0.2))
        .endsWith(new Decision.Enter(SweepPhase.COMPLETED, EndCause.SPACE_EXHAUSTED, null, null));
  }

  @Test
  void completesAtItsGoalAndCancelsTheRest() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().goal(0.1).parallel(3).maxTrials(9));
    sweep.completes(1, 0.11);

    assertThat(sweep.completes(2, 0.1))
        .containsExactly(
            new Decision.End(2, new TrialResult.Completed(0.1), 2),
            new Decision.Stop(0, StopCause.CANCELLED),
            new Decision.End(0, CANCELLED, 3),
            new Decision.Stop(3, StopCause.CANCELLED),
            new Decision.End(3, CANCELLED, 4),
            entered(SweepPhase.COMPLETED, EndCause.GOAL_REACHED, 9));
    assertThat(sweep.sweep().counts()).isEqualTo(new TrialCounts(4, 2, 0, 0, 2));
  }

  @Test
  void failsWhenMoreTrialsFailedThanItWasToSurvive() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().maxFailed(1).parallel(1));
    sweep.fails(0);
    assertThat(sweep.sweep().phase()).isEqualTo(SweepPhase.RUNNING);

    assertThat(sweep.fails(1))
        .endsWith(
            new Decision.Enter(SweepPhase.FAILED, EndCause.MAX_FAILED_TRIALS, "diverged", null));
  }

  @Test
  void failsAtOnceWhenATrialShowsThatNoneCanSucceed() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random());

    sweep.tell(new Input.TrialEnded(0, new TrialResult.Failed(true, "no such file: a.csv")));

    assertThat(sweep.sweep().phase()).isEqualTo(SweepPhase.FAILED);
    assertThat(sweep.sweep().cause()).contains(EndCause.BAD_INPUT);
    assertThat(sweep.sweep().counts()).isEqualTo(new TrialCounts(2, 0, 0, 1, 1));
  }

  @Test
  void failsWhenItsBudgetIsSpentAndNothingWasMeasured() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().maxTrials(1));

    assertThat(sweep.fails(0))
        .endsWith(
            new Decision.Enter(
                SweepPhase.FAILED, EndCause.MAX_TRIALS, "no trial measured its objective", 1));
  }

  @Test
  void completesWhenItsTimeIsOverAndCancelsTheRest() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().maxMillis(1000));
    sweep.completes(0, 0.4);
    assertThat(sweep.tell(new Input.ClockTicked(999))).isEmpty();

    sweep.tell(new Input.ClockTicked(1000));

    assertThat(sweep.sweep().cause()).contains(EndCause.MAX_DURATION);
    assertThat(sweep.sweep().phase()).isEqualTo(SweepPhase.COMPLETED);
    assertThat(sweep.sweep().counts()).isEqualTo(new TrialCounts(3, 1, 0, 0, 2));
  }

  @Test
  void proposesNothingWhilePausedAndCatchesUpWhenResumed() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random());

    assertThat(sweep.tell(new Input.Pause())).containsExactly(entered(SweepPhase.PAUSED));
    sweep.completes(0, 0.2);
    sweep.completes(1, 0.2);
    assertThat(sweep.proposals()).hasSize(2);
    assertThat(sweep.tell(new Input.Resume())).startsWith(entered(SweepPhase.RUNNING));
    assertThat(sweep.proposals()).hasSize(4);
  }

  @Test
  void changesNothingWhenPausedOrResumedTwice() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random());

    assertThat(sweep.tell(new Input.Resume())).isEmpty();
    sweep.tell(new Input.Pause());
    assertThat(sweep.tell(new Input.Pause())).isEmpty();
  }

  @Test
  void cancelsEverythingWhenItsUserSaysSo() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random());

    assertThat(sweep.tell(new Input.Cancel()))
        .endsWith(new Decision.Enter(SweepPhase.CANCELLED, EndCause.CANCELLED_BY_USER, null, null));
    assertThat(sweep.sweep().counts()).isEqualTo(new TrialCounts(2, 0, 0, 0, 2));
  }

  @Test
  void refusesCommandsOnceItEnded() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random());
    sweep.tell(new Input.Cancel());

    assertThatThrownBy(() -> sweep.tell(new Input.Pause()))
        .isInstanceOf(RefusedMove.class)
        .hasMessage("pause: expected a sweep that has not ended, got one that is CANCELLED");
    assertThatThrownBy(() -> sweep.tell(new Input.Extend(9)))
        .hasMessage(
            "extend: expected a sweep that runs or ended by its budget, "
                + "got one that is CANCELLED by CANCELLED_BY_USER");
  }

  @Test
  void countsOnlyTheFirstEndOfATrial() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random());
    sweep.completes(0, 0.2);
    TrialCounts before = sweep.sweep().counts();

    assertThat(sweep.completes(0, 0.1)).containsExactly(new Decision.Ignore(0));
    assertThat(sweep.fails(0)).containsExactly(new Decision.Ignore(0));
    assertThat(sweep.tell(new Input.PruneAdvised(0))).containsExactly(new Decision.Ignore(0));
    assertThat(sweep.tell(new Input.TrialLost(0, 0, 1))).containsExactly(new Decision.Ignore(0));
    assertThat(sweep.completes(99, 0.1)).containsExactly(new Decision.Ignore(99));
    assertThat(sweep.sweep().counts()).isEqualTo(before);
    assertThat(sweep.sweep().best()).contains(new BestTrial(0, 0.2));
  }

  @Test
  void ignoresWhatIsToldAfterItsEnd() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().maxMillis(10));
    sweep.tell(new Input.Cancel());

    assertThat(sweep.completes(0, 0.2)).containsExactly(new Decision.Ignore(0));
    assertThat(sweep.tell(new Input.ClockTicked(10))).isEmpty();
    assertThat(sweep.sweep().phase()).isEqualTo(SweepPhase.CANCELLED);
  }

  @Test
  void stopsATrialThatShallBePrunedAndCountsItWhenItEnds() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random());

    assertThat(sweep.tell(new Input.PruneAdvised(1)))
        .containsExactly(new Decision.Stop(1, StopCause.PRUNED));
    sweep.tell(new Input.TrialEnded(1, new TrialResult.Pruned(0.9)));

    assertThat(sweep.sweep().counts()).isEqualTo(new TrialCounts(3, 0, 1, 0, 0));
    assertThat(sweep.sweep().best()).contains(new BestTrial(1, 0.9));
  }

  @Test
  void aPausedTrialMakesRoomForTheNextUntilItIsPromoted() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().maxTrials(5).waitingAt(2));
    Input paused = paused(0, 2, 0.4);
    Input promoted = promoted(0, 2, 6, 0.4);

    assertThat(sweep.tell(paused))
        .startsWith(new Decision.Reach(0, new RungResult(2, 0.4), 1), new Decision.Hold(0));
    assertThat(sweep.proposals()).hasSize(3);
    assertThat(sweep.tell(promoted)).containsExactly(new Decision.GoOn(0, 2, 6));
    assertThat(sweep.tell(promoted)).containsExactly(new Decision.Ignore(0));
    assertThat(sweep.tell(paused)).containsExactly(new Decision.Ignore(0));
    sweep.completes(1, 0.5);

    // trials 0 and 2 are in flight, so nothing new is proposed
    assertThat(sweep.proposals()).hasSize(3);
  }

  @Test
  void aTrialThatIsPromotedBeforeItsPauseIsToldGoesOnAtOnce() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().maxTrials(2).waitingAt(2));
    sweep.tell(paused(1, 2, 0.5));

    assertThat(sweep.tell(promoted(0, 2, 6, 0.4)))
        .containsExactly(
            new Decision.Reach(0, new RungResult(2, 0.4), 2), new Decision.GoOn(0, 2, 6));
    assertThat(sweep.tell(paused(0, 2, 0.4))).containsExactly(new Decision.Ignore(0));
    assertThat(sweep.sweep().phase()).isEqualTo(SweepPhase.RUNNING);
    assertThat(sweep.sweep().history().get(0).rungs()).containsExactly(new RungResult(2, 0.4));
  }

  @Test
  void aRungThatIsGoodEnoughEndsTheSweep() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().goal(0.3).waitingAt(2));

    assertThat(sweep.tell(paused(0, 2, 0.25)))
        .contains(new Decision.End(0, new TrialResult.Pruned(0.25), 2))
        .endsWith(entered(SweepPhase.COMPLETED, EndCause.GOAL_REACHED, null));
  }

  @Test
  void prunesWhatIsStillPausedWhenNothingIsLeftToTrain() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().maxTrials(2).waitingAt(2));
    sweep.tell(paused(0, 2, 0.4));

    assertThat(sweep.completes(1, 0.5))
        .containsExactly(
            new Decision.End(1, new TrialResult.Completed(0.5), 2),
            new Decision.End(0, new TrialResult.Pruned(0.4), 3),
            entered(SweepPhase.COMPLETED, EndCause.MAX_TRIALS, 2));
    assertThat(sweep.sweep().best()).contains(new BestTrial(0, 0.4));
  }

  @Test
  void endsARoundWhenItsTrialsHaveEndedAndBeginsTheNextInTheFinerSpace() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().rounds(List.of(2, 3)).maxTrials(5));
    sweep.completes(0, 0.5);
    assertThat(sweep.completes(1, 0.4)).endsWith(new Decision.EndRound(0));
    assertThat(sweep.tell(new Input.ClockTicked(1))).isEmpty();
    SearchSpace finer =
        SearchSpace.of(
            Parameter.of("x", RealDomain.of(0.4, 0.5, Scale.LINEAR)),
            Parameter.of("y", RealDomain.of(0, 1, Scale.LINEAR)));

    List<Decision> begun = sweep.tell(new Input.SpaceRefined(1, new RandomSearcher(finer)));

    assertThat(begun.get(0)).isEqualTo(new Decision.BeginRound(1, 2));
    assertThat(sweep.proposals().subList(2, 4))
        .allMatch(trial -> finer.contains(trial.hyperparameters()));
    assertThat(sweep.tell(new Input.SpaceRefined(1, new RandomSearcher(finer)))).isEmpty();
    sweep.completes(2, 0.5);
    sweep.completes(3, 0.5);
    assertThat(sweep.completes(4, 0.5))
        .endsWith(entered(SweepPhase.COMPLETED, EndCause.MAX_TRIALS, 5));
  }

  @Test
  void aRoundOfASpaceWithFewerPointsEndsWithTheLastOne() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.grid(2).rounds(List.of(10, 3)).maxTrials(13));
    sweep.completes(0, 0.5);

    assertThat(sweep.completes(1, 0.4)).endsWith(new Decision.EndRound(0));
  }

  @Test
  void prunesWhatIsPausedAtTheEndOfARound() {
    DrivenSweep sweep =
        DrivenSweep.begun(Plans.random().rounds(List.of(2, 3)).maxTrials(5).waitingAt(2));
    sweep.tell(paused(0, 2, 0.3));

    assertThat(sweep.completes(1, 0.4))
        .endsWith(new Decision.End(0, new TrialResult.Pruned(0.3), 3), new Decision.EndRound(0));
  }

  @Test
  void nobodyLosesATrialThatIsPaused() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().waitingAt(2));
    sweep.tell(paused(0, 2, 0.4));

    assertThat(sweep.tell(new Input.TrialLost(0, 0, 1))).containsExactly(new Decision.Ignore(0));
    assertThat(sweep.tell(paused(0, 2, 0.3))).containsExactly(new Decision.Ignore(0));
    assertThat(sweep.tell(new Input.PruneAdvised(0)))
        .contains(new Decision.End(0, new TrialResult.Pruned(0.4), 2));
  }

  @Test
  void queuesALostTrialAgainOnceForEachJobThatWasLost() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random());
    Input lost = new Input.TrialLost(0, 0, 5);
    Input lostAgain = new Input.TrialLost(0, 5, 2);

    assertThat(sweep.tell(lost)).containsExactly(new Decision.Requeue(0, 5));
    assertThat(sweep.tell(lost)).containsExactly(new Decision.Ignore(0));
    assertThat(sweep.tell(lostAgain)).containsExactly(new Decision.Requeue(0, 2));
    assertThat(sweep.tell(lostAgain)).containsExactly(new Decision.Ignore(0));
    assertThat(sweep.sweep().phase()).isEqualTo(SweepPhase.RUNNING);
  }

  @Test
  void goesOnWhenASpentBudgetIsExtended() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().maxTrials(2));
    sweep.completes(0, 0.2);
    sweep.completes(1, 0.2);

    List<Decision> decisions = sweep.tell(new Input.Extend(3));

    assertThat(decisions).startsWith(new Decision.Enter(SweepPhase.RUNNING, null, null, 3));
    assertThat(sweep.proposals()).hasSize(3);
    assertThat(sweep.completes(2, 0.5))
        .endsWith(entered(SweepPhase.COMPLETED, EndCause.MAX_TRIALS, 3));
  }

  @Test
  void keepsTheEndOfASweepThatIsExtendedToWhatItHad() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().maxTrials(1));
    sweep.completes(0, 0.2);

    assertThat(sweep.tell(new Input.Extend(1))).isEmpty();
    assertThat(sweep.sweep().cause()).contains(EndCause.MAX_TRIALS);
  }

  @Test
  void refusesABudgetBelowWhatIsProposed() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().maxTrials(5));

    assertThatThrownBy(() -> sweep.tell(new Input.Extend(1)))
        .hasMessage("maxTrialCount: expected at least the 2 trials proposed already, got 1");
  }

  @Test
  void refusesToExtendASweepThatReachedItsGoalWithItsLastTrial() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().maxTrials(1).goal(0.5));
    sweep.completes(0, 0.4);

    assertThatThrownBy(() -> sweep.tell(new Input.Extend(5)))
        .hasMessageContaining("COMPLETED by GOAL_REACHED");
  }

  @Test
  void prefersTheLowerNumberAmongTheBest() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().parallel(3));
    sweep.completes(2, 0.2);
    sweep.completes(1, 0.2);
    sweep.completes(0, 0.3);

    assertThat(sweep.sweep().best()).contains(new BestTrial(1, 0.2));
  }

  @Test
  void countsAHundredThousandTrials() {
    DrivenSweep sweep = DrivenSweep.begun(Plans.random().parallel(8).maxTrials(100_000));
    for (int number = 0; number < 100_000; number++) {
      sweep.completes(number, 1.0 / (number + 1));
    }

    assertThat(sweep.sweep().counts()).isEqualTo(new TrialCounts(100_000, 100_000, 0, 0, 0));
    assertThat(sweep.sweep().best()).contains(new BestTrial(99_999, 1e-5));
  }

  private static Decision entered(SweepPhase phase) {
    return new Decision.Enter(phase, null, null, null);
  }

  private static Decision entered(SweepPhase phase, EndCause cause, Integer maxTrials) {
    return new Decision.Enter(phase, cause, null, maxTrials);
  }

  private static Input paused(int number, int epoch, double loss) {
    return new Input.TrialPaused(number, new RungResult(epoch, loss));
  }

  private static Input promoted(int number, int fromEpoch, int toEpoch, double loss) {
    return new Input.PromoteAdvised(number, new RungResult(fromEpoch, loss), toEpoch);
  }

  private static TrialResult reached(double loss, double violation) {
    return new TrialResult.Completed(new Reached(List.of(loss), violation));
  }
}
