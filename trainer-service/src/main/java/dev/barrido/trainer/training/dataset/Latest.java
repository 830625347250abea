package dev.barrido.trainer.training.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps what was used last, so many at most. Thread-safe: who needs the same waits for one. */
final class Latest<K, V> {
  private final Map<K, V> kept;

  Latest(int most) {
    this.kept =
        new LinkedHashMap<>(2 * most, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  synchronized V get(K key, Supplier<V> made) {
    V value = kept.get(key);
    if (value == null) {
      value = made.get();
      kept.put(key, value);
    }
    return value;
  }
}
