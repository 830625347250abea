package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.Decay;

/** The learning rate at each moment, by the formulas of {@link Decay}. */
final class LearningRates {
  private LearningRates() {}

  /**
   * The rate.
   *
   * @param initial e0
   * @param iteration minibatches done, t
   * @param epoch epochs done, n
   * @param epochs epochs in all
   */
  static double at(Decay decay, double initial, int iteration, int epoch, int epochs) {
    if (decay instanceof Decay.Step step) {
      return initial * Math.pow(step.rate(), epoch / step.everyEpochs());
    }
    if (decay instanceof Decay.Exponential exponential) {
      return initial * Math.pow(exponential.rate(), epoch);
    }
    if (decay instanceof Decay.Inverse inverse) {
      return initial * inverse.delay() / Math.max(iteration, inverse.delay());
    }
    double done = Math.min(1, (double) epoch / epochs);
    if (decay instanceof Decay.Polynomial polynomial) {
      return initial * Math.pow(1 - done, polynomial.power());
    }
    if (decay instanceof Decay.Cosine cosine) {
      double half = (1 + Math.cos(Math.PI * done)) / 2;
      return cosine.minimum() + (initial - cosine.minimum()) * half;
    }
    return initial;
  }
}
