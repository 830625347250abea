package dev.barrido.trainer.training.dataset;

import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSpec;
import dev.barrido.events.training.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Data sets, loaded once for as long as they are among the latest few used. Which rows a part holds
 * depends on the spec alone, so all trials of a sweep are judged by the same ones. Thread-safe.
 */
public final class DataSets {
  private static final int KEPT = 3;

  private final Map<Key, Loaded> latest =
      new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Loaded> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * The data set of a spec, divided and prepared.
   *
   * @throws dev.barrido.trainer.training.TrialFailure if it cannot be read
   */
  public PreparedData get(DataSpec spec) {
    Loaded loaded = loaded(spec.source(), spec.split());
    return PreparedData.of(loaded.data, loaded.fits.of(spec.preprocessing()));
  }

  /** Slots that need the same data at once wait for one of them to load it. */
  private synchronized Loaded loaded(DataSource source, Split split) {
    Key key = Key.of(source, split);
    Loaded kept = latest.get(key);
    if (kept == null) {
      DataSet data = DataLoader.load(source, split);
      kept = new Loaded(data, new Fits(data.train().features()));
      latest.put(key, kept);
    }
    return kept;
  }

  private record Loaded(DataSet data, Fits fits) {}

  /** Files that change are loaded again. */
  private record Key(DataSource source, Split split, List<String> versions) {
    static Key of(DataSource source, Split split) {
      return new Key(
          source, split, DataLoader.locations(source).stream().map(Locations::version).toList());
    }
  }
}
