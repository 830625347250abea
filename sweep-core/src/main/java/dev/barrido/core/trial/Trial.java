package dev.barrido.core.trial;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it stands at some moment.
 *
 * @param ending null while it is pending
 */
public record Trial(ProposedTrial proposed, @Nullable TrialResult ending) {
  /** How it ended; empty while it is pending. */
  public Optional<TrialResult> result() {
    return Optional.ofNullable(ending);
  }

  public boolean pending() {
    return ending == null;
  }
}
