package dev.barrido.trainer.diagnosis;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws what a training is made of. */
record Choice(RandomGenerator random) {
  /** Equal chances per factor. */
  double logarithmic(double from, double to) {
    return from * Math.pow(to / from, random.nextDouble());
  }

  /** From and to inclusive. */
  int whole(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
