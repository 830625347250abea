package dev.barrido.results.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.DiagnosisMade;
import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosingTest {
  private static final SweepId SWEEP = new SweepId("watched");
  private static final TrainerId TRAINER = new TrainerId("trainer-0");

  private final RememberedDiagnoses store = new RememberedDiagnoses();

  @Test
  void saysWhatShowsAtTheEpochWhereItShows() {
    List<DiagnosisMade> made = told(new Diagnosing(store), exploding());

    assertThat(made).hasSize(1);
    assertThat(made.get(0).diagnosis()).isEqualTo("learningRateTooHigh");
    assertThat(made.get(0).epoch()).isEqualTo(3);
    assertThat(made.get(0).evidence()).containsEntry("trainLoss", 9.0);
    assertThat(made.get(0).sentAtEpochMillis()).isEqualTo(1003);
    assertThat(store.made(SWEEP)).hasSize(1);
  }

  @Test
  void saysItOnceWhateverComesAfterwards() {
    Diagnosing diagnosing = new Diagnosing(store);
    told(diagnosing, exploding());

    assertThat(told(diagnosing, List.of(epoch(0, 5, 12), epoch(0, 6, 15)))).isEmpty();
    assertThat(store.made(SWEEP)).hasSize(1);
  }

  @Test
  void saysTheSameAgainOfABatchThatComesAgain() {
    Diagnosing diagnosing = new Diagnosing(store);
    List<DiagnosisMade> first = told(diagnosing, exploding());

    assertThat(diagnosing.after(exploding())).isEqualTo(first);
    assertThat(new Diagnosing(store).after(exploding())).isEqualTo(first);
    assertThat(store.made(SWEEP)).hasSize(1);
  }

  @Test
  void saysTheSameHoweverTheEpochsAreBatchedAndWhoeverGoesOn() {
    List<DiagnosisMade> oneByOne = new ArrayList<>();
    for (TrainerRecord record : flat(40)) {
      oneByOne.addAll(told(new Diagnosing(store), List.of(record)));
    }

    List<DiagnosisMade> atOnce =
        new Diagnosing(new RememberedDiagnoses()).after(List.copyOf(flat(40)));

    assertThat(oneByOne).isNotEmpty().isEqualTo(atOnce);
  }

  @Test
  void judgesACompleteTrainingThatIsTooShortToBeJudgedBefore() {
    Diagnosing diagnosing = new Diagnosing(store);
    assertThat(told(diagnosing, flat(12))).isEmpty();

    List<TrainerRecord> end = List.of(ended(12, EndState.COMPLETED));
    List<DiagnosisMade> made = diagnosing.after(end);

    assertThat(made).extracting(DiagnosisMade::diagnosis).containsExactly("underfitting");
    assertThat(diagnosing.after(end)).isEqualTo(made);
  }

  @Test
  void doesNotJudgeAPrunedTrainingAsIfItWereComplete() {
    Diagnosing diagnosing = new Diagnosing(store);
    told(diagnosing, flat(12));

    assertThat(diagnosing.after(List.of(ended(12, EndState.PRUNED)))).isEmpty();
  }

  @Test
  void readsACurveOnceWhileItGrowsAndNoneThatTellsNothing() {
    Diagnosing diagnosing = new Diagnosing(store);
    flat(9).forEach(record -> told(diagnosing, List.of(record)));
    assertThat(store.readings()).isEqualTo(1);

    diagnosing.after(List.of(measured(1, 1, Map.of("value", 3.0))));
    assertThat(store.readings()).isEqualTo(1);
  }

  /** Stored first, as the results-service does. */
  private List<DiagnosisMade> told(Diagnosing diagnosing, List<TrainerRecord> records) {
    for (TrainerRecord record : records) {
      if (record instanceof EpochMeasured measured) {
        store.store(measured);
      }
    }
    return diagnosing.after(records);
  }

  private static List<TrainerRecord> exploding() {
    return List.of(epoch(0, 1, 1), epoch(0, 2, 0.9), epoch(0, 3, 9), epoch(0, 4, 8));
  }

  /** Learns a little and then stands still. */
  private static List<TrainerRecord> flat(int epochs) {
    return IntStream.rangeClosed(1, epochs).mapToObj(number -> epoch(0, number, 0.8)).toList();
  }

  private static TrainerRecord epoch(int number, int epoch, double loss) {
    return measured(
        number,
        epoch,
        Map.of(
            "train.initialLoss", 1.0,
            "train.loss", loss,
            "validation.error", 0.35,
            "validation.guessError", 0.5,
            "train.updateRatio", 1e-3));
  }

  private static EpochMeasured measured(int number, int epoch, Map<String, Double> metrics) {
    return new EpochMeasured(
        SWEEP,
        TrialId.of(SWEEP, number),
        number,
        1,
        TRAINER,
        epoch,
        0.5,
        false,
        metrics,
        10,
        1000 + epoch);
  }

  private static TrialEnded ended(int epochs, EndState state) {
    return new TrialEnded(
        SWEEP,
        TrialId.of(SWEEP, 0),
        0,
        1,
        TRAINER,
        state,
        null,
        null,
        epochs,
        1,
        0.5,
        Map.of("train.loss", 0.8),
        100,
        2000);
  }
}
