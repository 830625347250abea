package dev.barrido.core.preflight;

import org.jspecify.annotations.Nullable;

/**
 * The first loss again, with weights penalised.
 *
 * @param l1 strength, at least 0
 * @param l2 strength, at least 0
 * @param ofTheSpec whether the spec asks for these strengths; else they were chosen for the check
 * @param loss penalty included; null when it was not finite
 */
public record PenaltyProbe(double l1, double l2, boolean ofTheSpec, @Nullable Double loss) {
  public PenaltyProbe {
    Finite.check("the loss with penalties", loss);
  }
}
