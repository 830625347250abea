package dev.barrido.core.trial;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How a trial ended. Losses are finite, and smaller is better. */
public sealed interface TrialResult {
  /** What it reached; null if it measured nothing that counts. */
  @Nullable Reached reached();

  /** The loss that it reached, of several that of the first objective. */
  default OptionalDouble loss() {
    Reached reached = reached();
    return reached == null ? OptionalDouble.empty() : OptionalDouble.of(reached.loss());
  }

  /** Trained to its end. */
  record Completed(Reached reached) implements TrialResult {
    /** With the only objective's loss. */
    public Completed(double loss) {
      this(Reached.of(loss));
    }
  }

  /**
   * Stopped early; what it reached until then counts.
   *
   * @param reached null when it was stopped before it measured
   */
  record Pruned(@Nullable Reached reached) implements TrialResult {
    /** With the only objective's loss. */
    public Pruned(double loss) {
      this(Reached.of(loss));
    }
  }

  /**
   * Could not be trained. It carries no loss: a failure is neither the worst value nor none at all.
   *
   * @param hopeless no other trial of the sweep can succeed either
   */
  record Failed(boolean hopeless, String message) implements TrialResult {
    @Override
    public @Nullable Reached reached() {
      return null;
    }
  }

  /** Stopped because its sweep ended, or a user stopped it. */
  record Cancelled() implements TrialResult {
    @Override
    public @Nullable Reached reached() {
      return null;
    }
  }
}
