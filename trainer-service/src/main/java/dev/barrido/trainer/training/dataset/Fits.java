package dev.barrido.trainer.training.dataset;

import dev.barrido.events.training.Preprocessing;
import org.jspecify.annotations.Nullable;

/** The preprocessings fitted on a data set's training rows so far; each is fitted once. */
final class Fits {
  private final Features train;
  private @Nullable ColumnStatistics statistics;
  private @Nullable PrincipalComponents components;

  Fits(Features train) {
    this.train = train;
  }

  synchronized Transform of(Preprocessing preprocessing) {
    if (preprocessing instanceof Preprocessing.Standardize) {
      return Scaling.standardize(statistics());
    }
    if (preprocessing instanceof Preprocessing.MinMax) {
      return Scaling.minMax(statistics());
    }
    if (preprocessing instanceof Preprocessing.Pca pca) {
      return components().keeping(pca.variance());
    }
    return Transform.NONE;
  }

  private ColumnStatistics statistics() {
    if (statistics == null) {
      statistics = ColumnStatistics.of(train);
    }
    return statistics;
  }

  private PrincipalComponents components() {
    if (components == null) {
      components = PrincipalComponents.of(train);
    }
    return components;
  }
}
