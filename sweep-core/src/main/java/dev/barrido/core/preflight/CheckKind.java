package dev.barrido.core.preflight;

/** What a preflight looks at, in its order. */
public enum CheckKind {
  /** The first loss, regularization off, is that of a network that has not decided on anything. */
  FIRST_LOSS,
  /** The loss rises when weights are penalised. */
  REGULARIZATION,
  /** A handful of rows can be learned by heart. */
  TINY_SET,
  /** Some learning rates make the loss fall. */
  LEARNING_RATE
}
