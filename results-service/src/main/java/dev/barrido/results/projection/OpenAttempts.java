package dev.barrido.results.projection;

import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialHeartbeat;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The attempts at one job that may be under way, in the order in which they began. Mostly all but
 * the last are dead, and nobody says so; one that shows a sign of life after another has begun is
 * not, and the other is one too many. Not thread-safe.
 */
public final class OpenAttempts {
  private final List<OpenAttempt> open;
  private final Set<OpenAttempt> superseded = new LinkedHashSet<>();

  public OpenAttempts(List<OpenAttempt> open) {
    this.open = new ArrayList<>(open);
  }

  /** Hears one more record of this job. */
  void hear(TrainerRecord record) {
    if (record instanceof TrialStarted start) {
      begin(start);
    } else if (record instanceof TrialHeartbeat) {
      superseded.addAll(after(record));
    } else if (record instanceof TrialEnded) {
      open.stream().filter(attempt -> !attempt.told(record)).forEach(superseded::add);
      open.clear();
    } else if (record instanceof TrialPaused) {
      open.clear(); // any other pauses there by itself
    }
  }

  /** Those that may be under way now. */
  public List<OpenAttempt> open() {
    return List.copyOf(open);
  }

  /** Those that are to stop. */
  Set<OpenAttempt> superseded() {
    return Set.copyOf(superseded);
  }

  private void begin(TrialStarted start) {
    if (open.stream().noneMatch(attempt -> attempt.told(start))) {
      open.add(
          new OpenAttempt(start.trialId(), start.number(), start.trainerId(), start.attempt()));
    }
  }

  private List<OpenAttempt> after(TrainerRecord sign) {
    for (int place = 0; place < open.size(); place++) {
      if (open.get(place).told(sign)) {
        return open.subList(place + 1, open.size());
      }
    }
    return List.of();
  }
}
