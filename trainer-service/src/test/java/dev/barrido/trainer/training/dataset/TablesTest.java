package dev.barrido.trainer.training.dataset;

import static dev.barrido.trainer.training.dataset.Specs.assertRefused;
import static dev.barrido.trainer.training.dataset.Specs.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final double[][] FISHERS_MEANS = {
    {5.006, 3.428, 1.462, 0.246}, {5.936, 2.770, 4.260, 1.326}, {6.588, 2.974, 5.552, 2.026}
  };
  private static final double[][] FISHERS_VARIANCES = {
    {0.124249, 0.143690, 0.030159, 0.011106},
    {0.266433, 0.098469, 0.220816, 0.039106},
    {0.404343, 0.104004, 0.304588, 0.075433}
  };

  @Test
  void theIrisesAreFishers() {
    Table irises = IrisData.table();

    assertThat(irises.rows()).hasDimensions(150, 4);
    for (int species = 0; species < 3; species++) {
      for (int column = 0; column < 4; column++) {
        double[] values = column(irises, species, column);
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        assertThat(values).hasSize(50);
        assertThat(mean).isEqualTo(FISHERS_MEANS[species][column], within(1e-5));
        assertThat(squares / 49).isEqualTo(FISHERS_VARIANCES[species][column], within(1e-5));
      }
    }
  }

  @Test
  void areDividedIntoSeventyFifteenAndFifteenPercentThatShareNoRow() {
    DataSet irises = IrisData.table().divided(Specs.OWN);

    assertThat(irises.train().rows()).isEqualTo(105);
    assertThat(irises.validation().rows()).isEqualTo(23);
    assertThat(irises.test().rows()).isEqualTo(22);
    List<String> rows = new ArrayList<>();
    for (Examples part : List.of(irises.train(), irises.validation(), irises.test())) {
      for (int i = 0; i < part.rows(); i++) {
        rows.add(Arrays.toString(row(part.features(), i)));
      }
    }
    List<String> all = Arrays.stream(IrisData.table().rows()).map(Arrays::toString).toList();
    assertThat(rows).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void everyPartHoldsAllClassesAndTheSameRowsEachTime() {
    DataSet one = IrisData.table().divided(Specs.OWN);
    DataSet other = IrisData.table().divided(Specs.OWN);

    assertThat(one.test().targets()).contains(0f, 1f, 2f).isEqualTo(other.test().targets());
  }

  @Test
  void partsThatAreNotAskedForShareTheRest() {
    DataSet irises = IrisData.table().divided(new Split(null, null, 50));

    assertThat(irises.test().rows()).isEqualTo(50);
    assertThat(irises.train().rows()).isEqualTo(80);
    assertThat(irises.validation().rows()).isEqualTo(20);
  }

  @Test
  void moreRowsThanThereAreAreRefused() {
    assertRefused(() -> IrisData.table().divided(new Split(100, 50, 50)), FailureKind.BAD_INPUT)
        .hasMessage(
            "training.data.split: expected three parts of at least one row each, out of the 150"
                + " rows of iris; got train 100, validation 50, test 50");
    assertRefused(
        () -> IrisData.table().divided(new Split(Integer.MAX_VALUE, Integer.MAX_VALUE, 2)),
        FailureKind.BAD_INPUT);
  }

  @Test
  void moreRowsThanMemoryHoldsAreNotGenerated() {
    assertRefused(
            () ->
                DataLoader.load(
                    new DataSource.Rectangles(), new Split(2_000_000_000, 1, 1), Specs.OPEN),
            FailureKind.BAD_INPUT)
        .hasMessageContaining("expected at most 200000 generated rows in all");
  }

  @Test
  void spiralsHaveAnArmForEachClassAndNoiseOnlyIfAskedFor() {
    DataSet spirals =
        DataLoader.load(new DataSource.Spirals(3, 0), new Split(300, 30, 30), Specs.OPEN);

    assertThat(spirals.classes()).isEqualTo(3);
    for (int i = 0; i < 300; i++) {
      float[] point = row(spirals.train().features(), i);
      double radius = Math.hypot(point[0], point[1]);
      double start = Math.atan2(point[1], point[0]) - 1.5 * Math.PI * radius;
      double arms = (start / (2 * Math.PI) * 3 - spirals.train().targets()[i]) / 3;
      assertThat(radius).isLessThanOrEqualTo(1.0 + 1e-6);
      assertThat(arms - Math.rint(arms)).isEqualTo(0, within(1e-4));
    }
    Examples noisy = new SpiralsData(3, 0.2).examples(300, 1);
    assertThat(row(noisy.features(), 7)).isNotEqualTo(row(spirals.train().features(), 7));
  }

  private static double[] column(Table table, int species, int column) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < table.rows().length; i++) {
      if (table.targets()[i] == species) {
        values.add((double) table.rows()[i][column]);
      }
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
