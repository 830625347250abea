package dev.barrido.trainer.training.dataset;

import java.util.random.RandomGenerator;

/** One way in which a row is varied. */
interface Variation {
  /** Varies the row that begins at the offset, in place. */
  void vary(float[] values, int offset, RandomGenerator random);
}
