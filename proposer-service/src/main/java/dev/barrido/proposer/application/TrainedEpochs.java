package dev.barrido.proposer.application;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many epochs each namespace has trained: counted when a trial ends, folds each for itself; of
 * a trial that was cancelled when its trainer tells. Thread-safe.
 */
final class TrainedEpochs {
  private final Map<String, Long> byNamespace = new ConcurrentHashMap<>();

  void restore(Map<String, Long> counted) {
    byNamespace.putAll(counted);
  }

  void add(String namespace, long epochs) {
    byNamespace.merge(namespace, epochs, Long::sum);
  }

  long of(String namespace) {
    return byNamespace.getOrDefault(namespace, 0L);
  }
}
