package dev.barrido.events.training;

/** Non-linearities. */
public enum Activation {
  IDENTITY,
  SIGMOID,
  TANH,
  RELU,
  LEAKY_RELU,
  ELU,
  SELU,
  GELU,
  SWISH,
  SOFTPLUS,
  SOFTMAX
}
