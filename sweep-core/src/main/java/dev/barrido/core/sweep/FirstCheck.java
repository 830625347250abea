package dev.barrido.core.sweep;

import dev.barrido.core.space.Hyperparameters;
import java.util.Map;

/**
 * Whether a sweep's network is looked at before its first trial.
 *
 * @param point what is looked at
 */
public record FirstCheck(Rule rule, Hyperparameters point) {
  /** The first trial comes first. */
  public static final FirstCheck NONE = new FirstCheck(Rule.NONE, new Hyperparameters(Map.of()));

  /** What follows from it. */
  public enum Rule {
    /** There is no check. */
    NONE,
    /** A sweep whose network fails ends. */
    BINDING,
    /** It goes on whatever came out, as long as there was anything to look at. */
    ADVISORY,
    /** There is nothing but the check. */
    ALONE
  }

  boolean asked() {
    return rule != Rule.NONE;
  }
}
