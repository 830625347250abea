package dev.barrido.core.trial;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it stands at some moment.
 *
 * @param rungs that it came to, by epoch; none unless a scheduler has trials wait at them
 * @param ending null while it is pending
 */
public record Trial(ProposedTrial proposed, List<RungResult> rungs, @Nullable TrialResult ending) {
  public Trial {
    rungs = List.copyOf(rungs);
  }

  /** One that came to no rung. */
  public Trial(ProposedTrial proposed, @Nullable TrialResult ending) {
    this(proposed, List.of(), ending);
  }

  /** How it ended; empty while it is pending. */
  public Optional<TrialResult> result() {
    return Optional.ofNullable(ending);
  }

  /** What it reached; empty unless it ended and measured something that counts. */
  public Optional<Reached> reached() {
    return result().map(TrialResult::reached);
  }

  public boolean pending() {
    return ending == null;
  }
}
