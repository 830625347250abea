package dev.barrido.core.trial;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How a trial ended. Losses are finite, and smaller is better. */
public sealed interface TrialResult {
  /** What it reached, if it measured anything that counts. */
  OptionalDouble loss();

  /** Trained to its end. */
  record Completed(double reached) implements TrialResult {
    public Completed {
      checkFinite(reached);
    }

    @Override
    public OptionalDouble loss() {
      return OptionalDouble.of(reached);
    }
  }

  /**
   * Stopped early; what it reached until then counts.
   *
   * @param reached null when it was stopped before it measured
   */
  record Pruned(@Nullable Double reached) implements TrialResult {
    public Pruned {
      if (reached != null) {
        checkFinite(reached);
      }
    }

    @Override
    public OptionalDouble loss() {
      return reached == null ? OptionalDouble.empty() : OptionalDouble.of(reached);
    }
  }

  /**
   * Could not be trained. It carries no loss: a failure is neither the worst value nor none at all.
   *
   * @param hopeless no other trial of the sweep can succeed either
   */
  record Failed(boolean hopeless, String message) implements TrialResult {
    @Override
    public OptionalDouble loss() {
      return OptionalDouble.empty();
    }
  }

  /** Stopped because its sweep ended. */
  record Cancelled() implements TrialResult {
    @Override
    public OptionalDouble loss() {
      return OptionalDouble.empty();
    }
  }

  private static void checkFinite(double loss) {
    if (!Double.isFinite(loss)) {
      throw new IllegalArgumentException(
          "a loss: expected a finite number (a diverged trial is Failed), got " + loss);
    }
  }
}
