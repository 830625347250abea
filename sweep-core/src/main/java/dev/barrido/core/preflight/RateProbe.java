package dev.barrido.core.preflight;

import org.jspecify.annotations.Nullable;

/**
 * A few minibatches from the first weights on, at one learning rate.
 *
 * @param learningRate more than 0
 * @param loss afterwards, penalties not included, of the same rows as the first loss; null when it
 *     was not finite
 * @param highest loss of a minibatch on the way, penalties not included; null when one was not
 *     finite
 */
public record RateProbe(double learningRate, @Nullable Double loss, @Nullable Double highest) {
  public RateProbe {
    if (!(learningRate > 0 && Double.isFinite(learningRate))) {
      throw new IllegalArgumentException(
          "learningRate: expected more than 0 and finite, got " + learningRate);
    }
    Finite.check("the loss at a learning rate", loss);
    Finite.check("the highest loss at a learning rate", highest);
  }

  /** What came of it, given the loss before. */
  public RateEffect effect(double before) {
    return RateEffect.of(before, loss, highest);
  }
}
