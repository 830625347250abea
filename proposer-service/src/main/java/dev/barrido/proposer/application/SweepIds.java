package dev.barrido.proposer.application;

import dev.barrido.events.SweepId;
import dev.barrido.events.spec.NearestName;
import java.util.List;
import java.util.Optional;

/** Sweeps by the ids that people write. */
final class SweepIds {
  private SweepIds() {}

  /** The sweep of this id, if there is one. */
  static Optional<StoredSweep> stored(SweepStore store, String id) {
    return SweepId.isValid(id) ? store.find(new SweepId(id)) : Optional.empty();
  }

  /** What to say to an id that no sweep has. */
  static String unknown(SweepStore store, String id) {
    List<String> known = store.all().stream().map(stored -> stored.sweepId().value()).toList();
    String hint =
        NearestName.to(id, known)
            .map(nearest -> "did you mean \"" + nearest + "\"?")
            .orElse("the list of sweeps has all ids");
    return "expected the id of a sweep, got \"" + id + "\"; " + hint;
  }
}
