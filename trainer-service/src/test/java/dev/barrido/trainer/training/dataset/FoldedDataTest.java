package dev.barrido.trainer.training.dataset;

import static dev.barrido.trainer.training.dataset.Specs.assertRefused;
import static dev.barrido.trainer.training.dataset.Specs.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSpec;
import dev.barrido.events.training.Preprocessing;
import dev.barrido.events.training.Split;
import dev.barrido.trainer.training.Fold;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of numbered rows, so that each can be followed; its last column is the class. */
class FoldedDataTest {
  private static final int ROWS = 103;
  private static final int TESTED = 10;
  private static final Split SPLIT = new Split(60, 33, TESTED);

  @TempDir Path folder;
  private final DataSets dataSets = new DataSets();

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 93})
  void validatesEachRowInExactlyOneFoldAndTrainsOnItInAllOthers(int folds) throws Exception {
    DataSpec spec = numbered(DataSource.Task.CLASSIFICATION, new Preprocessing.None());
    List<Integer> union = numbers(dataSets.get(spec).data().train());
    union.addAll(numbers(dataSets.get(spec).data().validation()));
    List<Integer> validated = new ArrayList<>();

    for (int fold = 0; fold < folds; fold++) {
      DataSet data = dataSets.get(spec, new Fold(fold, folds, 7)).data();
      List<Integer> own = numbers(data.validation());
      validated.addAll(own);
      assertThat(own).hasSizeBetween(93 / folds, (93 + folds - 1) / folds);
      assertThat(numbers(data.train()))
          .doesNotContainAnyElementsOf(own)
          .hasSize(93 - own.size())
          .allMatch(union::contains);
      assertThat(numbers(data.test())).isEqualTo(numbers(dataSets.get(spec).data().test()));
    }

    assertThat(validated).containsExactlyInAnyOrderElementsOf(union);
  }

  @Test
  void givesEveryFoldItsShareOfEachClass() throws Exception {
    DataSpec spec = numbered(DataSource.Task.CLASSIFICATION, new Preprocessing.None());
    float[] all = new float[93];
    System.arraycopy(dataSets.get(spec).data().train().targets(), 0, all, 0, 60);
    System.arraycopy(dataSets.get(spec).data().validation().targets(), 0, all, 60, 33);

    for (int fold = 0; fold < 5; fold++) {
      DataSet data = dataSets.get(spec, new Fold(fold, 5, 7)).data();
      for (int each = 0; each < 3; each++) {
        assertThat((double) count(data.validation().targets(), each))
            .isEqualTo(count(all, each) / 5.0, within(1.0));
      }
    }
  }

  @Test
  void keepsTargetsWithTheirRows() throws Exception {
    DataSpec spec = numbered(DataSource.Task.REGRESSION, new Preprocessing.None());

    Examples validation = dataSets.get(spec, new Fold(1, 4, 7)).data().validation();

    for (int row = 0; row < validation.rows(); row++) {
      assertThat(validation.targets()[row]).isEqualTo(row(validation.features(), row)[0] % 3);
    }
  }

  @Test
  void dividesByTheSeedAlone() throws Exception {
    DataSpec spec = numbered(DataSource.Task.CLASSIFICATION, new Preprocessing.None());

    assertThat(validated(new DataSets(), spec, 7)).isEqualTo(validated(dataSets, spec, 7));
    assertThat(validated(dataSets, spec, 8)).isNotEqualTo(validated(dataSets, spec, 7));
  }

  @Test
  void fitsPreprocessingOnTheTrainingRowsOfTheFoldAlone() throws Exception {
    DataSpec spec = numbered(DataSource.Task.CLASSIFICATION, new Preprocessing.Standardize());

    for (int fold = 0; fold < 5; fold++) {
      PreparedData data = dataSets.get(spec, new Fold(fold, 5, 7));
      ColumnStatistics own = ColumnStatistics.of(data.data().train().features());
      ColumnStatistics train = ColumnStatistics.of(data.train().features());
      float[] raw = row(data.data().validation().features(), 0);
      float[] prepared = row(data.validation().features(), 0);

      assertThat(train.mean()[0]).isEqualTo(0, within(1e-5));
      assertThat(train.variance()[0]).isEqualTo(1, within(1e-4));
      assertThat(prepared[0])
          .isEqualTo(
              (float) ((raw[0] - own.mean()[0]) / Math.sqrt(own.variance()[0])), within(1e-5f));
    }
  }

  @Test
  void whatAValidationRowHoldsLeavesItsOwnFoldsTrainingAsItWas() throws Exception {
    Fold fold = new Fold(2, 5, 7);
    DataSpec spec = numbered(DataSource.Task.CLASSIFICATION, new Preprocessing.MinMax());
    int validated = numbers(dataSets.get(spec, fold).data().validation()).get(0);
    DataSpec spoiled = table("spoiled.csv", validated, new Preprocessing.MinMax());

    PreparedData before = dataSets.get(spec, fold);
    PreparedData after = dataSets.get(spoiled, fold);

    assertThat(after.data().validation().features().rows())
        .isEqualTo(before.data().validation().features().rows());
    for (int row = 0; row < before.train().rows(); row++) {
      assertThat(row(after.train().features(), row))
          .containsExactly(row(before.train().features(), row));
    }
  }

  @Test
  void refusesMoreFoldsThanRows() throws Exception {
    DataSpec spec = numbered(DataSource.Task.CLASSIFICATION, new Preprocessing.None());

    assertRefused(() -> dataSets.get(spec, new Fold(0, 94, 7)), FailureKind.BAD_INPUT)
        .hasMessageContaining("training.validation.folds: expected at most")
        .hasMessageContaining("93; got 94");
  }

  private List<Integer> validated(DataSets sets, DataSpec spec, long seed) {
    return numbers(sets.get(spec, new Fold(0, 5, seed)).data().validation());
  }

  private DataSpec numbered(DataSource.Task task, Preprocessing preprocessing) throws Exception {
    DataSpec spec = table("numbered.csv", -1, preprocessing);
    DataSource.Csv csv = (DataSource.Csv) spec.source();
    return new DataSpec(
        new DataSource.Csv(csv.location(), true, "kind", task),
        preprocessing,
        spec.augmentation(),
        SPLIT);
  }

  /** Rows of their number and a constant; one of them has something else in that place. */
  private DataSpec table(String name, int other, Preprocessing preprocessing) throws Exception {
    Path file = folder.resolve(name);
    List<String> lines = new ArrayList<>(List.of("number,filler,kind"));
    IntStream.range(0, ROWS)
        .mapToObj(row -> row + "," + (row == other ? 1_000 : row % 7) + "," + row % 3)
        .forEach(lines::add);
    Files.write(file, lines);
    DataSource source =
        new DataSource.Csv(file.toString(), true, "kind", DataSource.Task.CLASSIFICATION);
    DataSpec plain = Specs.prepared(source, preprocessing);
    return new DataSpec(source, preprocessing, plain.augmentation(), SPLIT);
  }

  private static List<Integer> numbers(Examples examples) {
    List<Integer> numbers = new ArrayList<>();
    for (int row = 0; row < examples.rows(); row++) {
      numbers.add((int) row(examples.features(), row)[0]);
    }
    return numbers;
  }

  private static int count(float[] targets, int which) {
    return (int) IntStream.range(0, targets.length).filter(i -> targets[i] == which).count();
  }
}
