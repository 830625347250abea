package dev.barrido.trainer.training.dataset;

import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.OwnRows;
import dev.barrido.events.training.Split;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Generates or reads data sets. What is generated depends on fixed seeds, one for each part. */
final class DataLoader {
  private static final long TRAIN_SEED = 1;
  private static final long VALIDATION_SEED = 2;
  private static final long TEST_SEED = 3;

  private DataLoader() {}

  static DataSet load(DataSource source, Split split, Locations locations) {
    if (source instanceof DataSource.Rectangles) {
      return pictures(RectanglesData::new, Parts.generated(split, OwnRows.RECTANGLES));
    }
    if (source instanceof DataSource.Convex) {
      return pictures(ConvexData::new, Parts.generated(split, OwnRows.CONVEX));
    }
    if (source instanceof DataSource.Spirals spirals) {
      return spirals(spirals, Parts.generated(split, OwnRows.SPIRALS));
    }
    if (source instanceof DataSource.Csv csv) {
      return CsvData.read(csv, locations).divided(split);
    }
    if (source instanceof DataSource.Idx idx) {
      return IdxData.read(idx, split, locations);
    }
    return IrisData.table().divided(split);
  }

  /** The files and addresses that a source is read from. */
  static List<String> locations(DataSource source) {
    if (source instanceof DataSource.Csv csv) {
      return List.of(csv.location());
    }
    if (source instanceof DataSource.Idx idx) {
      return List.of(idx.images(), idx.labels(), idx.testImages(), idx.testLabels());
    }
    return List.of();
  }

  private static DataSet pictures(Supplier<Pictures> pictures, Parts parts) {
    return generated((rows, seed) -> pictures.get().examples(rows, seed), parts, 2, Pictures.SIDE);
  }

  private static DataSet spirals(DataSource.Spirals source, Parts parts) {
    SpiralsData spirals = new SpiralsData(source.classes(), source.noise());
    return generated(spirals::examples, parts, source.classes(), null);
  }

  private static DataSet generated(
      Generator generator, Parts parts, int classes, @Nullable Integer imageSide) {
    return new DataSet(
        generator.examples(parts.train(), TRAIN_SEED),
        generator.examples(parts.validation(), VALIDATION_SEED),
        generator.examples(parts.test(), TEST_SEED),
        classes,
        imageSide);
  }

  private interface Generator {
    Examples examples(int rows, long seed);
  }
}
