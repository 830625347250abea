package dev.barrido.trainer.training.dataset;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Augmentation;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSpec;
import dev.barrido.events.training.Preprocessing;
import dev.barrido.events.training.Split;
import dev.barrido.trainer.training.TrialFailure;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Data sets for tests, as a spec would name them. */
final class Specs {
  static final Split OWN = new Split(null, null, null);
  static final Locations OPEN = new Locations(DataAccess.OPEN);
  static final Preprocessing NONE = new Preprocessing.None();

  private Specs() {}

  static DataSpec plain(DataSource source, Split split) {
    return new DataSpec(source, NONE, Augmentation.NONE, split);
  }

  static DataSpec prepared(DataSource source, Preprocessing preprocessing) {
    return new DataSpec(source, preprocessing, Augmentation.NONE, OWN);
  }

  static float[] row(Features features, int row) {
    float[] values = new float[features.columns()];
    features.copyRow(row, values, 0);
    return values;
  }

  static int white(float[] pixels) {
    int white = 0;
    for (float pixel : pixels) {
      white += pixel > 0 ? 1 : 0;
    }
    return white;
  }

  static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable action, FailureKind kind) {
    return Assertions.assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            TrialFailure.class, failure -> Assertions.assertThat(failure.kind()).isEqualTo(kind));
  }
}
