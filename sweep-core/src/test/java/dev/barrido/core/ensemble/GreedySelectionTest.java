package dev.barrido.core.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.core.random.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class GreedySelectionTest {
  /** The answers of two rows are 0 and 0; the loss is the sum of squares. */
  private static final PredictionLoss SQUARES =
      predictions -> {
        double sum = 0;
        for (float each : predictions) {
          sum += each * each;
        }
        return sum;
      };

  /**
   * By hand. Alone: a 2, b 5, c 8. Sorted: a (2), then a and b: mean (0, 1.5), loss 2.25, then all
   * three: mean (-2/3, 1/3), loss 5/9, which is the best beginning. Then again a: mean (-0.25,
   * 0.5), loss 0.3125, against b (-0.75, 0.75), 1.125, and c (-1, -0.25), 1.0625. Then again a:
   * mean (0, 0.6), loss 0.36, b: (-0.4, 0.8), 0.8, c: (-0.6, 0), 0.36: a, which comes first.
   */
  @Test
  void takesModelsAgainWhileTheyHelp() {
    List<float[]> library = List.of(row(1, 1), row(-1, 2), row(-2, -2));

    assertThat(GreedySelection.of(library, SQUARES, 0).counts()).containsExactly(1, 1, 1);
    assertThat(GreedySelection.of(library, SQUARES, 0).loss()).isBetween(0.5555, 0.5556);

    GreedySelection one = GreedySelection.of(library, SQUARES, 1);
    assertThat(one.counts()).containsExactly(2, 1, 1);
    assertThat(one.loss()).isEqualTo(0.3125);
    assertThat(GreedySelection.of(library, SQUARES, 2)).isEqualTo(one);
  }

  @Test
  void takesTheBestAloneWhenNoOtherHelps() {
    List<float[]> library = List.of(row(3, 3), row(1, 1), row(2, 2));

    assertThat(GreedySelection.of(library, SQUARES, 20).counts()).containsExactly(0, 1, 0);
  }

  @Test
  void takesTheFirstOfEqualModels() {
    List<float[]> library = List.of(row(1, 0), row(1, 0), row(1, 0));

    assertThat(GreedySelection.of(library, SQUARES, 5).counts()).containsExactly(1, 0, 0);
  }

  @Test
  void neverComesOutWorseThanTheBestModelAlone() {
    for (int library = 0; library < 200; library++) {
      List<float[]> predictions = noisy(new Seeds(5).stream("library", library), 6, 30);
      double bestAlone = predictions.stream().mapToDouble(SQUARES::of).min().orElseThrow();

      assertThat(GreedySelection.of(predictions, SQUARES, 25).loss())
          .isLessThanOrEqualTo(bestAlone);
    }
  }

  @Test
  void doesBetterThanThePlainAverageOfModelsOfWhichHalfAreBad() {
    List<float[]> predictions = noisy(new Seeds(5).stream("halves", 0), 4, 200);
    predictions.forEach(good -> scale(good, 0.5f));
    predictions.addAll(noisy(new Seeds(5).stream("halves", 1), 4, 200));
    predictions.subList(4, 8).forEach(bad -> scale(bad, 3));
    List<Integer> all = predictions.stream().map(each -> 1).toList();

    double average = SQUARES.of(MeanPrediction.of(predictions, all));

    assertThat(GreedySelection.of(predictions, SQUARES, 25).loss()).isLessThan(average / 4);
  }

  @Test
  void saysTheLossOfTheMeanThatItsCountsMake() {
    List<float[]> predictions = noisy(new Seeds(5).stream("loss", 0), 5, 30);

    GreedySelection selection = GreedySelection.of(predictions, SQUARES, 25);

    assertThat(SQUARES.of(MeanPrediction.of(predictions, selection.counts())))
        .isEqualTo(selection.loss());
  }

  @Test
  void countsWhatIsNoNumberAsWorst() {
    List<float[]> library = List.of(row(Float.NaN, 0), row(9, 9));

    assertThat(GreedySelection.of(library, SQUARES, 3).counts()).containsExactly(0, 1);
  }

  @Test
  void refusesAnEmptyLibrary() {
    assertThatThrownBy(() -> GreedySelection.of(List.of(), SQUARES, 3))
        .hasMessage("a selection: expected at least one model and no negative steps, got 0 and 3");
  }

  private static List<float[]> noisy(RandomGenerator random, int models, int rows) {
    List<float[]> predictions = new ArrayList<>();
    for (int model = 0; model < models; model++) {
      float[] prediction = new float[rows];
      for (int i = 0; i < rows; i++) {
        prediction[i] = (float) random.nextGaussian();
      }
      predictions.add(prediction);
    }
    return predictions;
  }

  private static void scale(float[] prediction, float by) {
    for (int i = 0; i < prediction.length; i++) {
      prediction[i] *= by;
    }
  }

  private static float[] row(float... numbers) {
    return numbers;
  }
}
