package dev.barrido.events.training;

/** How the learning rate e0 falls; t counts minibatches, n epochs, both from 0. */
public sealed interface Decay {
  record None() implements Decay {}

  /** e0 * rate^floor(n / everyEpochs). */
  record Step(double rate, int everyEpochs) implements Decay {}

  /** e0 * rate^n. */
  record Exponential(double rate) implements Decay {}

  /** e0 * delay / max(t, delay), delay in minibatches (Bergstra &amp; Bengio 2012, section 2.2). */
  record Inverse(double delay) implements Decay {}

  /** e0 * (1 - n / epochs)^power. */
  record Polynomial(double power) implements Decay {}

  /** From e0 to minimum along half a cosine over all epochs (Loshchilov &amp; Hutter 2017). */
  record Cosine(double minimum) implements Decay {}
}
