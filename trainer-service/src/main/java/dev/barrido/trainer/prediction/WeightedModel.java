package dev.barrido.trainer.prediction;

import dev.barrido.trainer.training.deeplearning4j.PredictingModel;

/**
 * A model and its part in a mean.
 *
 * @param weight more than 0
 */
record WeightedModel(PredictingModel model, double weight) {
  WeightedModel {
    if (!(weight > 0) || !Double.isFinite(weight)) {
      throw new IllegalArgumentException("a weight: expected more than 0, got " + weight);
    }
  }
}
