package dev.barrido.events;

import org.jspecify.annotations.Nullable;

/**
 * What a few minibatches at one learning rate came to.
 *
 * @param learningRate more than 0
 * @param loss afterwards, without penalties; null when it was not finite
 * @param highestLoss of a minibatch on the way; null when one was not finite
 */
public record MeasuredRate(
    double learningRate, @Nullable Double loss, @Nullable Double highestLoss) {
  public MeasuredRate {
    Finite.orNull("MeasuredRate.learningRate", learningRate);
    if (!(learningRate > 0)) {
      throw new IllegalArgumentException(
          "MeasuredRate.learningRate must be more than 0, was " + learningRate);
    }
    Finite.orNull("MeasuredRate.loss", loss);
    Finite.orNull("MeasuredRate.highestLoss", highestLoss);
  }
}
