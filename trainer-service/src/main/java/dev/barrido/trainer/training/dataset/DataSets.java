package dev.barrido.trainer.training.dataset;

import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSpec;
import dev.barrido.events.training.Split;
import dev.barrido.trainer.training.Fold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data sets, loaded once for as long as they are among the latest few used. Which rows a part holds
 * depends on the spec alone, and on the sweep's seed where there are folds, so all trials of a
 * sweep are judged by the same ones. Thread-safe.
 */
public final class DataSets {
  private static final int KEPT = 3;
  private static final int FOLDS_KEPT = 20;

  private final Latest<Key, Loaded> latest = new Latest<>(KEPT);
  private final Locations locations;

  /** Data sets of whatever this process may read. */
  public DataSets() {
    this(DataAccess.OPEN);
  }

  /** Data sets of what may be read. */
  public DataSets(DataAccess access) {
    this.locations = new Locations(access);
  }

  /**
   * The data set of a spec, divided and prepared.
   *
   * @throws dev.barrido.trainer.training.TrialFailure if it cannot be read
   */
  public PreparedData get(DataSpec spec) {
    return get(spec, null);
  }

  /**
   * The same, as one fold sees it.
   *
   * @param fold null: the training and the validation part as they are
   * @throws dev.barrido.trainer.training.TrialFailure if it cannot be read, or has too few rows
   */
  public PreparedData get(DataSpec spec, @Nullable Fold fold) {
    Loaded loaded =
        latest
            .get(
                Key.of(spec.source(), spec.split(), locations),
                () -> Loaded.of(DataLoader.load(spec.source(), spec.split(), locations)))
            .seenBy(fold);
    return PreparedData.of(loaded.data, loaded.fits.of(spec.preprocessing()));
  }

  /**
   * A data set with what was fitted on its training rows.
   *
   * @param folds itself as folds see it, which have training rows of their own
   */
  private record Loaded(DataSet data, Fits fits, Latest<Fold, Loaded> folds) {
    static Loaded of(DataSet data) {
      return new Loaded(data, new Fits(data.train().features()), new Latest<>(FOLDS_KEPT));
    }

    Loaded seenBy(@Nullable Fold fold) {
      return fold == null ? this : folds.get(fold, () -> of(FoldedData.of(data, fold)));
    }
  }

  /** Files that change are loaded again. */
  private record Key(DataSource source, Split split, List<String> versions) {
    static Key of(DataSource source, Split split, Locations locations) {
      return new Key(
          source, split, DataLoader.locations(source).stream().map(locations::version).toList());
    }
  }
}
