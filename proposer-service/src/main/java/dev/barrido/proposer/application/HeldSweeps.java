package dev.barrido.proposer.application;

import dev.barrido.events.SweepId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps with a sweep why its trials wait, once that has lasted a while, and takes it back when it
 * is over as long: so what people read does not flicker. For one thread.
 */
public final class HeldSweeps {
  private static final long LASTING_MILLIS = 5_000;

  private final Function<SweepId, Optional<String>> kept;
  private final BiConsumer<SweepId, @Nullable String> keep;
  private final Runnable committed;
  private final Map<SweepId, Seen> seen = new HashMap<>();

  /**
   * Nobody was looked at yet.
   *
   * @param kept what is kept with a sweep
   * @param keep keeps why a sweep is held, null when it is not any more
   * @param committed called when there is something in the outbox
   */
  public HeldSweeps(
      Function<SweepId, Optional<String>> kept,
      BiConsumer<SweepId, @Nullable String> keep,
      Runnable committed) {
    this.kept = kept;
    this.keep = keep;
    this.committed = committed;
  }

  /**
   * Looks who is held now.
   *
   * @param held why, by sweep
   * @param atWork all sweeps that have not ended
   */
  public void look(Map<SweepId, String> held, Set<SweepId> atWork, long nowMillis) {
    seen.keySet().retainAll(atWork);
    for (SweepId sweep : atWork) {
      look(sweep, held.get(sweep), nowMillis);
    }
  }

  private void look(SweepId sweep, @Nullable String reason, long nowMillis) {
    Seen before = seen.computeIfAbsent(sweep, unknown -> first(sweep, nowMillis));
    if (!Objects.equals(before.reason(), reason)) {
      seen.put(sweep, new Seen(reason, nowMillis, before.kept()));
    } else if (!Objects.equals(before.kept(), reason)
        && nowMillis - before.sinceMillis() >= LASTING_MILLIS) {
      keep.accept(sweep, reason);
      seen.put(sweep, new Seen(reason, before.sinceMillis(), reason));
      committed.run();
    }
  }

  private Seen first(SweepId sweep, long nowMillis) {
    String reason = kept.apply(sweep).orElse(null);
    return new Seen(reason, nowMillis, reason);
  }

  /**
   * What was seen of a sweep.
   *
   * @param reason why it is held, null when it is not
   * @param kept what is kept with it
   */
  private record Seen(@Nullable String reason, long sinceMillis, @Nullable String kept) {}
}
