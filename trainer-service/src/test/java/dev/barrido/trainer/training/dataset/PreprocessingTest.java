package dev.barrido.trainer.training.dataset;

import static dev.barrido.trainer.training.dataset.Specs.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.training.Augmentation;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSpec;
import dev.barrido.events.training.Preprocessing;
import dev.barrido.events.training.Split;
import org.junit.jupiter.api.Test;

class PreprocessingTest {
  private static final DataSource IRIS = new DataSource.Iris();

  private final DataSets dataSets = new DataSets();

  @Test
  void standardizedTrainingColumnsHaveZeroMeanAndUnitVariance() {
    PreparedData data = prepared(new Preprocessing.Standardize());

    ColumnStatistics statistics = ColumnStatistics.of(data.train().features());
    for (int column = 0; column < 4; column++) {
      assertThat(statistics.mean()[column]).isEqualTo(0, within(1e-5));
      assertThat(statistics.variance()[column]).isEqualTo(1, within(1e-4));
    }
    ColumnStatistics ofTest = ColumnStatistics.of(data.test().features());
    assertThat(Math.abs(ofTest.mean()[0])).isGreaterThan(1e-3);
  }

  @Test
  void minMaxTakesTrainingColumnsToTheUnitInterval() {
    ColumnStatistics statistics =
        ColumnStatistics.of(prepared(new Preprocessing.MinMax()).train().features());

    for (int column = 0; column < 4; column++) {
      assertThat(statistics.min()[column]).isEqualTo(0, within(1e-6));
      assertThat(statistics.max()[column]).isEqualTo(1, within(1e-6));
    }
  }

  @Test
  void columnsThatNeverChangeStayFinite() {
    Features constant = new FloatFeatures(new float[] {3, 1, 3, 2}, 2);
    Features scaled = new Fits(constant).of(new Preprocessing.Standardize()).of(constant);

    assertThat(row(scaled, 0)).containsExactly(0, -1);
    assertThat(row(scaled, 1)).containsExactly(0, 1);
  }

  @Test
  void principalComponentsAreUncorrelatedAndTheirVariancesFall() {
    Features projected = prepared(new Preprocessing.Pca(1)).train().features();

    double[] mean = ColumnStatistics.of(projected).mean();
    var covariance = Covariance.of(projected, mean);
    for (int i = 0; i < 4; i++) {
      assertThat(mean[i]).isEqualTo(0, within(1e-5));
      for (int j = 0; j < i; j++) {
        assertThat(covariance.get(i, j)).isEqualTo(0, within(1e-4));
        assertThat(covariance.get(i, i)).isLessThan(covariance.get(j, j));
      }
    }
  }

  @Test
  void asManyComponentsAreKeptAsTheVarianceNeeds() {
    assertThat(prepared(new Preprocessing.Pca(0.9)).inputs()).isEqualTo(1);
    assertThat(prepared(new Preprocessing.Pca(0.97)).inputs()).isEqualTo(2);
    assertThat(prepared(new Preprocessing.Pca(1)).inputs()).isEqualTo(4);
    assertThat(prepared(new Preprocessing.Pca(1e-9)).inputs()).isEqualTo(1);
  }

  @Test
  void allComponentsOfPicturesKeepTheirDistances() {
    DataSpec pictures =
        new DataSpec(
            new DataSource.Rectangles(),
            new Preprocessing.Pca(1),
            Augmentation.NONE,
            new Split(900, 10, 10));

    PreparedData data = dataSets.get(pictures);

    Features before = data.data().test().features();
    Features after = data.test().features();
    assertThat(distance(row(after, 0), row(after, 1)))
        .isEqualTo(distance(row(before, 0), row(before, 1)), within(1e-2));
    assertThat(data.imageSide()).isNull();
  }

  @Test
  void picturesThatAreOnlyScaledAreStillPictures() {
    DataSpec scaled =
        new DataSpec(
            new DataSource.Rectangles(),
            new Preprocessing.Standardize(),
            Augmentation.NONE,
            new Split(50, 5, 5));

    assertThat(dataSets.get(scaled).imageSide()).isEqualTo(28);
  }

  @Test
  void eachPreparationIsTheSameToTheBit() {
    Features one = prepared(new Preprocessing.Pca(1)).train().features();
    Features other =
        new DataSets().get(Specs.prepared(IRIS, new Preprocessing.Pca(1))).train().features();

    assertThat(((FloatFeatures) one).values()).isEqualTo(((FloatFeatures) other).values());
  }

  private PreparedData prepared(Preprocessing preprocessing) {
    return dataSets.get(Specs.prepared(IRIS, preprocessing));
  }

  private static double distance(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return Math.sqrt(sum);
  }
}
