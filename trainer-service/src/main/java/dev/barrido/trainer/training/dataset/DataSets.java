package dev.barrido.trainer.training.dataset;

import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSpec;
import dev.barrido.events.training.Split;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Data sets, loaded once for as long as they are among the latest few used. Which rows a part holds
 * depends on the spec alone, so all trials of a sweep are judged by the same ones. Thread-safe.
 */
public final class DataSets {
  private static final int KEPT = 3;
  private static final long TRAIN_SEED = 1;
  private static final long VALIDATION_SEED = 2;
  private static final long TEST_SEED = 3;

  private final Map<DataSpec, PreparedData> latest =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<DataSpec, PreparedData> eldest) {
              return size() > KEPT;
            }
          });
  private final Map<Raw, DataSet> raw =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Raw, DataSet> eldest) {
              return size() > KEPT;
            }
          });

  /**
   * The data set of a spec, divided and prepared.
   *
   * @throws dev.barrido.trainer.training.TrialFailure if it cannot be read
   */
  public synchronized PreparedData get(DataSpec spec) {
    PreparedData kept = latest.get(spec);
    if (kept == null) {
      kept = PreparedData.of(divided(spec.source(), spec.split()), spec.preprocessing());
      latest.put(spec, kept);
    }
    return kept;
  }

  private DataSet divided(DataSource source, Split split) {
    Raw key = new Raw(source, split);
    DataSet kept = raw.get(key);
    if (kept == null) {
      kept = load(source, split);
      raw.put(key, kept);
    }
    return kept;
  }

  private static DataSet load(DataSource source, Split split) {
    if (source instanceof DataSource.Rectangles) {
      return pictures(new RectanglesData(), Parts.of(split, 1_000, 200, 50_000));
    }
    if (source instanceof DataSource.Convex) {
      return pictures(new ConvexData(), Parts.of(split, 7_000, 1_000, 50_000));
    }
    if (source instanceof DataSource.Spirals spirals) {
      return spirals(spirals, Parts.of(split, 1_000, 200, 1_000));
    }
    if (source instanceof DataSource.Csv csv) {
      return CsvData.read(csv).divided(split);
    }
    if (source instanceof DataSource.Idx idx) {
      return IdxData.read(idx, split);
    }
    return IrisData.table().divided(split);
  }

  private static DataSet pictures(Pictures pictures, Parts parts) {
    return new DataSet(
        pictures.examples(parts.train(), TRAIN_SEED),
        pictures.examples(parts.validation(), VALIDATION_SEED),
        pictures.examples(parts.test(), TEST_SEED),
        2,
        Pictures.SIDE);
  }

  private static DataSet spirals(DataSource.Spirals spirals, Parts parts) {
    SpiralsData data = new SpiralsData(spirals.classes(), spirals.noise());
    return new DataSet(
        data.examples(parts.train(), TRAIN_SEED),
        data.examples(parts.validation(), VALIDATION_SEED),
        data.examples(parts.test(), TEST_SEED),
        spirals.classes(),
        null);
  }

  private record Raw(DataSource source, Split split) {}
}
