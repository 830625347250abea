package dev.barrido.results.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.FailureKind;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialPaused;
import dev.barrido.results.Facts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A trial of three folds. */
class FoldedTrialTest {
  private final Facts facts = Facts.minimizing("folded");

  @Test
  void anEpochIsTheMeanOfItsFoldsOnceAllThatAreUnderWayHaveComeToIt() {
    List<FoldLife> lives = List.of(underWay(0), underWay(1), underWay(2));

    List<JoinedEpoch> joined =
        trial(lives, measured(0, 1, 3), measured(1, 1, 5), measured(0, 2, 2), measured(2, 1, 10))
            .joined();

    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).folds()).containsExactly(0, 1, 2);
    EpochMeasured mean = joined.get(0).measured();
    assertThat(mean.epoch()).isEqualTo(1);
    assertThat(mean.objective()).isEqualTo(6);
    assertThat(mean.metrics()).containsEntry("value", 6.0);
    assertThat(mean.fold()).isNull();
  }

  @Test
  void waitsNeitherForFoldsThatHaveNotBegunNorForThoseThatHaveEnded() {
    List<FoldLife> lives = List.of(ended(0, completed(0, 1, 3)), underWay(1));

    List<JoinedEpoch> joined =
        trial(lives, measured(0, 1, 3), measured(1, 1, 5), measured(1, 2, 4)).joined();

    assertThat(joined).extracting(JoinedEpoch::folds).containsExactly(List.of(0, 1), List.of(1));
    assertThat(joined.get(0).measured().objective()).isEqualTo(4);
    assertThat(joined.get(1).measured().objective()).isEqualTo(4);
  }

  @Test
  void anEpochThatDivergedInOneFoldHasNoObjective() {
    EpochMeasured diverged =
        Facts.ofFold(
            1,
            new EpochMeasured(
                facts.sweep(),
                facts.started(0, 1).trialId(),
                0,
                1,
                facts.started(0, 1).trainerId(),
                1,
                null,
                true,
                Map.of(),
                5,
                5));

    JoinedEpoch joined =
        trial(List.of(underWay(0), underWay(1)), measured(0, 1, 3), diverged).joined().get(0);

    assertThat(joined.measured().diverged()).isTrue();
    assertThat(joined.measured().objective()).isNull();
  }

  @Test
  void completesWithTheLastOfItsFoldsAndIsWorthTheMeanOfWhatTheyReached() {
    JoinedEnd end =
        trial(
                List.of(
                    ended(0, completed(0, 4, 3)),
                    ended(1, completed(1, 9, 5)),
                    ended(2, completed(2, 6, 10))))
            .end()
            .orElseThrow();

    assertThat(end.decidedBy()).isEqualTo(2);
    assertThat(end.ended())
        .returns(EndState.COMPLETED, TrialEnded::endState)
        .returns(6.0, TrialEnded::objective)
        .returns(9, TrialEnded::fidelityEpochs)
        .returns(6, TrialEnded::bestEpoch)
        .returns(null, TrialEnded::fold);
    assertThat(end.ended().metrics().get("test.error")).isEqualTo(3, within(1e-12));
  }

  @Test
  void isNotOverWhileAFoldIsUnderWayOrHasNotBegun() {
    FoldLife first = ended(0, completed(0, 4, 3));
    FoldLife second = ended(1, completed(1, 4, 3));

    assertThat(trial(List.of(first, second)).end()).isEmpty();
    assertThat(trial(List.of(first, second, underWay(2))).end()).isEmpty();
    assertThat(trial(List.of()).end()).isEmpty();
  }

  @Test
  void failsWithTheFirstFoldThatDoesWhateverTheOthersDo() {
    TrialEnded later = Facts.ofFold(2, facts.failed(0));
    TrialEnded first = Facts.ofFold(1, facts.failed(0));

    JoinedEnd end =
        trial(List.of(underWay(0), ended(1, first), ended(2, later))).end().orElseThrow();

    assertThat(end.decidedBy()).isEqualTo(1);
    assertThat(end.ended())
        .returns(EndState.FAILED, TrialEnded::endState)
        .returns(FailureKind.DIVERGED, TrialEnded::failureKind);
    assertThat(end.ended().message()).startsWith("fold 1 of 3: the loss");
  }

  @Test
  void isPrunedOnceNoFoldIsUnderWayWithTheMeanOfThoseAtHand() {
    FoldLife first = ended(0, completed(0, 4, 3));
    TrialEnded pruned = Facts.ofFold(1, facts.completed(0, 2, 2, 7), EndState.PRUNED);

    assertThat(trial(List.of(first, ended(1, pruned), underWay(2))).end()).isEmpty();
    assertThat(trial(List.of(first, ended(1, pruned))).end().orElseThrow().ended())
        .returns(EndState.PRUNED, TrialEnded::endState)
        .returns(5.0, TrialEnded::objective);
  }

  @Test
  void aFoldThatWasToldToStopBeforeItBeganDecidesNothingAnew() {
    TrialEnded pruned = Facts.ofFold(1, facts.completed(0, 2, 2, 7), EndState.PRUNED);
    TrialEnded never = Facts.ofFold(2, facts.completed(0, 0, 1, 1), EndState.PRUNED);

    JoinedEnd end =
        trial(List.of(ended(1, pruned), new FoldLife(2, 0, null, new FoldEnd(never, 12))))
            .end()
            .orElseThrow();

    assertThat(end.decidedBy()).isEqualTo(1);
  }

  @Test
  void comesToItsEndWithTheEndThatIsStoredLastWhateverClocksSay() {
    FoldLife last = new FoldLife(0, 4, 5L, new FoldEnd(completed(0, 4, 3), 99));

    JoinedEnd end =
        trial(List.of(last, ended(1, completed(1, 4, 3)), ended(2, completed(2, 4, 3))))
            .end()
            .orElseThrow();

    assertThat(end.decidedBy()).isZero();
  }

  @Test
  void whereTrainersLeaveFoldsAtARungAnEpochCountsOnceEveryFoldHasComeToIt() {
    List<EpochMeasured> epochs = List.of(measured(0, 1, 3), measured(1, 1, 5), measured(2, 1, 10));

    assertThat(trial(List.of(resting(0, 1), climbing(1, 1)), epochs).joined()).isEmpty();
    assertThat(trial(List.of(resting(0, 1), resting(1, 1), climbing(2, 1)), epochs).joined())
        .singleElement()
        .returns(List.of(0, 1, 2), JoinedEpoch::folds)
        .returns(6.0, joined -> joined.measured().objective());
  }

  @Test
  void waitsAtARungOnceEveryFoldThatHasNotEndedRestsThere() {
    List<EpochMeasured> epochs =
        List.of(measured(0, 2, 3), measured(1, 2, 5), measured(2, 1, 10), measured(2, 2, 1));
    FoldLife first = resting(0, 2);
    FoldLife second = resting(1, 2);

    assertThat(trial(List.of(first, second), epochs).pause()).isEmpty();
    assertThat(trial(List.of(first, second, climbing(2, 2)), epochs).pause()).isEmpty();
    assertThat(trial(List.of(first, second, resting(2, 1)), epochs).pause())
        .as("one that waits at the rung below, not yet gone on")
        .isEmpty();
    assertThat(trial(List.of(first, second, resting(2, 2)), epochs).pause().orElseThrow())
        .returns(2, TrialPaused::epoch)
        .returns(3.0, TrialPaused::objective)
        .returns(null, TrialPaused::fold);
    FoldLife early = ended(2, completed(2, 1, 10));
    assertThat(trial(List.of(first, second, early), epochs.subList(0, 2)).pause().orElseThrow())
        .returns(4.0, TrialPaused::objective);
    assertThat(trial(List.of(first, second, early), epochs).end()).isEmpty();
  }

  @Test
  void aFoldThatWasMeasuredBeyondTheRungRestsNoMore() {
    FoldLife goneOn = new FoldLife(2, 3, 5L, 6, 2, null);

    assertThat(
            trial(
                    List.of(resting(0, 2), resting(1, 2), goneOn),
                    List.of(measured(0, 2, 3), measured(1, 2, 3), measured(2, 2, 3)))
                .pause())
        .isEmpty();
  }

  @Test
  void isOverWhenFoldsWereStoppedAndTheOthersRest() {
    TrialEnded cancelled = Facts.ofFold(1, facts.completed(0, 1, 1, 7), EndState.CANCELLED);
    FoldLife stopped = ended(1, cancelled);

    assertThat(trial(List.of(climbing(0, 1), stopped, resting(2, 1)), List.of()).end()).isEmpty();
    FoldedTrial over = trial(List.of(resting(0, 2), stopped, resting(2, 2)), List.of());
    assertThat(over.pause()).isEmpty();
    assertThat(over.end().orElseThrow().ended())
        .returns(EndState.CANCELLED, TrialEnded::endState)
        .returns(2, TrialEnded::fidelityEpochs);
  }

  private FoldedTrial trial(List<FoldLife> lives, List<EpochMeasured> epochs) {
    return new FoldedTrial(facts.sweep(), 0, 3, lives, epochs);
  }

  private FoldedTrial trial(List<FoldLife> lives, EpochMeasured... epochs) {
    return new FoldedTrial(facts.sweep(), 0, 3, lives, Arrays.asList(epochs));
  }

  private EpochMeasured measured(int fold, int epoch, double value) {
    return Facts.ofFold(fold, facts.measured(0, epoch, value));
  }

  private TrialEnded completed(int fold, int epochs, double value) {
    return Facts.ofFold(fold, facts.completed(0, epochs, epochs, value));
  }

  private static FoldLife underWay(int fold) {
    return new FoldLife(fold, 1, 5L, null);
  }

  private static FoldLife climbing(int fold, int epochs) {
    return new FoldLife(fold, epochs, 5L, 2, null, null);
  }

  private static FoldLife resting(int fold, int epochs) {
    return new FoldLife(fold, epochs, 5L, epochs, epochs, null);
  }

  private static FoldLife ended(int fold, TrialEnded end) {
    return new FoldLife(fold, end.fidelityEpochs(), 5L, new FoldEnd(end, 10 + fold));
  }
}
