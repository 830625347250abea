package dev.barrido.trainer.training.dataset;

import static dev.barrido.trainer.training.dataset.Specs.row;
import static dev.barrido.trainer.training.dataset.Specs.white;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Augmentation;
import dev.barrido.events.training.Augmentation.Flip;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSpec;
import dev.barrido.events.training.Preprocessing;
import dev.barrido.events.training.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrainingRowsTest {
  private static final int SIDE = 5;
  private static final Augmentation SHIFT = new Augmentation(1, 0, 0, Flip.NONE, 0);

  @Test
  void shiftedPicturesAreWholePicturesElsewhere() {
    float[] dot = new float[SIDE * SIDE];
    dot[2 * SIDE + 2] = 1;
    Set<Integer> places = new HashSet<>();

    for (float[] shifted : epochs(dot, SHIFT, 200)) {
      assertThat(white(shifted)).isEqualTo(1);
      places.add(brightest(shifted));
    }

    assertThat(places).containsExactlyInAnyOrder(6, 7, 8, 11, 12, 13, 16, 17, 18);
  }

  @Test
  void flippedPicturesAreMirroredAboutHalfOfTheTime() {
    float[] picture = new float[SIDE * SIDE];
    picture[SIDE] = 1;

    List<float[]> flipped = epochs(picture, new Augmentation(0, 0, 0, Flip.HORIZONTAL, 0), 400);

    long mirrored = flipped.stream().filter(one -> one[2 * SIDE - 1] == 1).count();
    assertThat(flipped).allMatch(one -> one[SIDE] + one[2 * SIDE - 1] == 1);
    assertThat(mirrored).isBetween(160L, 240L);
  }

  @Test
  void turnedPicturesTurnAboutTheirMiddleByAtMostTheAngle() {
    float[] bar = new float[SIDE * SIDE];
    bar[2 * SIDE + 4] = 1;
    bar[2 * SIDE + 2] = 1;

    List<float[]> turned = epochs(bar, new Augmentation(0, 90, 0, Flip.NONE, 0), 300);

    assertThat(turned).allSatisfy(one -> assertThat(one[2 * SIDE + 2]).isEqualTo(1, within(1e-6f)));
    assertThat(turned).allMatch(one -> one[2 * SIDE] < 0.2, "never turned half around");
    assertThat(turned).anyMatch(one -> one[4 * SIDE + 2] > 0.8);
    assertThat(turned).anyMatch(one -> one[2] > 0.8);
  }

  @Test
  void resizedPicturesAreLargerAndSmaller() {
    float[] square = new float[SIDE * SIDE];
    for (int place : new int[] {6, 7, 8, 11, 12, 13, 16, 17, 18}) {
      square[place] = 1;
    }

    List<float[]> resized = epochs(square, new Augmentation(0, 0, 0.3, Flip.NONE, 0), 300);

    assertThat(resized).anyMatch(one -> sum(one) > 1.3 * 9).anyMatch(one -> sum(one) < 0.7 * 9);
  }

  @Test
  void noiseOnPixelsHasTheDeviationAsked() {
    List<float[]> noisy =
        epochs(new float[SIDE * SIDE], new Augmentation(0, 0, 0, Flip.NONE, 0.2), 400);

    double square = 0;
    for (float[] one : noisy) {
      square += sum(squares(one));
    }
    assertThat(Math.sqrt(square / (400 * SIDE * SIDE))).isEqualTo(0.2, within(0.005));
  }

  @Test
  void noiseOnColumnsIsAPartOfTheirOwnDeviation() {
    DataSpec irises = Specs.prepared(new DataSource.Iris(), new Preprocessing.Standardize());
    PreparedData data = new DataSets().get(irises);
    TrainingRows rows = TrainingRows.of(data, new Augmentation(0, 0, 0, Flip.NONE, 0.1), 1);

    double[] squares = new double[4];
    for (int row = 0; row < data.train().rows(); row++) {
      float[] plain = row(data.train().features(), row);
      float[] noisy = row(rows.part().features(), row);
      for (int i = 0; i < 4; i++) {
        squares[i] += Math.pow(noisy[i] - plain[i], 2) / data.train().rows();
      }
    }

    // standardized columns have a deviation of 1 each
    assertThat(Arrays.stream(squares).map(Math::sqrt))
        .allSatisfy(one -> assertThat(one).isEqualTo(0.1, within(0.03)));
  }

  @Test
  void variationsDependOnSeedEpochAndRowButNotOnTheOrderOfReading() {
    PreparedData data = rectangles();
    TrainingRows rows = TrainingRows.of(data, SHIFT, 1);
    rows.enter(3);
    float[] early = row(rows.part().features(), 7);
    row(rows.part().features(), 2);

    assertThat(row(rows.part().features(), 7)).isEqualTo(early);
    assertThat(variants(data, 1, 7)).hasSizeGreaterThan(4);
    assertThat(variants(data, 1, 7)).isNotEqualTo(variants(data, 2, 7));
  }

  @Test
  void onlyTrainingRowsVaryAndPreprocessingIsFittedOnPlainOnes() {
    PreparedData data = rectangles();
    float[] validation = row(data.validation().features(), 0);
    float[] test = row(data.test().features(), 0);
    float[] train = row(data.train().features(), 0);

    TrainingRows rows = TrainingRows.of(data, new Augmentation(2, 45, 0.2, Flip.BOTH, 0.5), 1);
    for (int epoch = 1; epoch < 4; epoch++) {
      rows.enter(epoch);
      assertThat(row(rows.part().features(), 0)).isNotEqualTo(train);
    }

    assertThat(row(data.validation().features(), 0)).isEqualTo(validation);
    assertThat(row(data.test().features(), 0)).isEqualTo(test);
    assertThat(row(rectangles().train().features(), 0)).isEqualTo(train);
  }

  @Test
  void rowsThatAreNoPicturesCannotBeMoved() {
    PreparedData irises = new DataSets().get(Specs.plain(new DataSource.Iris(), Specs.OWN));

    Specs.assertRefused(() -> TrainingRows.of(irises, SHIFT, 1), FailureKind.BAD_INPUT)
        .hasMessageContaining("expected square pictures to shift");
  }

  private static PreparedData rectangles() {
    return new DataSets()
        .get(
            new DataSpec(
                new DataSource.Rectangles(),
                new Preprocessing.Standardize(),
                Augmentation.NONE,
                new Split(20, 5, 5)));
  }

  /** A picture as it comes in each of so many epochs. */
  private static List<float[]> epochs(float[] picture, Augmentation augmentation, int count) {
    Examples examples = new Examples(new FloatFeatures(picture, picture.length), new float[1]);
    PreparedData data =
        PreparedData.of(new DataSet(examples, examples, examples, 2, SIDE), Transform.NONE);
    TrainingRows rows = TrainingRows.of(data, augmentation, 1);
    List<float[]> epochs = new ArrayList<>();
    for (int epoch = 1; epoch <= count; epoch++) {
      rows.enter(epoch);
      epochs.add(row(rows.part().features(), 0));
    }
    return epochs;
  }

  private static Set<List<Integer>> variants(PreparedData data, long seed, int row) {
    TrainingRows rows = TrainingRows.of(data, SHIFT, seed);
    Set<List<Integer>> variants = new HashSet<>();
    List<Integer> first = new ArrayList<>();
    for (int epoch = 1; epoch <= 12; epoch++) {
      rows.enter(epoch);
      int hash = Arrays.hashCode(row(rows.part().features(), row));
      first.add(hash);
      variants.add(List.of(hash));
    }
    variants.add(first);
    return variants;
  }

  private static int brightest(float[] pixels) {
    int brightest = 0;
    for (int i = 1; i < pixels.length; i++) {
      brightest = pixels[i] > pixels[brightest] ? i : brightest;
    }
    return brightest;
  }

  private static float[] squares(float[] values) {
    float[] squares = values.clone();
    for (int i = 0; i < squares.length; i++) {
      squares[i] *= squares[i];
    }
    return squares;
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
