package dev.barrido.trainer.training.deeplearning4j;

import java.util.function.BooleanSupplier;

/** Measuring was asked to stop half-way: what there is of it is of no use. */
final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Stopped() {
    super("measuring was asked to stop", null, false, false);
  }

  static void when(BooleanSupplier stopRequested) {
    if (stopRequested.getAsBoolean()) {
      throw new Stopped();
    }
  }
}
