package dev.barrido.trainer.prediction;

import dev.barrido.trainer.training.dataset.Features;
import dev.barrido.trainer.training.dataset.Preparation;
import java.util.List;

/** The weighted mean of what models predict, all of which answer the same question. */
record WeightedMean(List<WeightedModel> models) {
  WeightedMean {
    models = List.copyOf(models);
    Preparation first = models.get(0).model().preparation();
    for (WeightedModel each : models) {
      Preparation other = each.model().preparation();
      if (other.inputs() != first.inputs() || !other.columns().equals(first.columns())) {
        throw new IllegalArgumentException("expected models of the same data, got others");
      }
    }
  }

  Answers of(Features rows) {
    double[] sum = new double[Math.multiplyExact(rows.rows(), outputs())];
    double weights = 0;
    for (WeightedModel each : models) {
      float[] predicted = each.model().predict(rows);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += each.weight() * predicted[i];
      }
      weights += each.weight();
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= weights;
    }
    return new Answers(models.get(0).model().preparation().columns().classes(), sum);
  }

  private int outputs() {
    return models.get(0).model().outputs();
  }
}
