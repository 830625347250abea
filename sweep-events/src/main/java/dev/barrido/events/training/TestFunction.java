package dev.barrido.events.training;

/** The standard functions that searchers are judged by. */
public enum TestFunction {
  SPHERE,
  BRANIN,
  HARTMANN6,
  ROSENBROCK,
  RASTRIGIN,
  /** Always zero: for measuring everything but the training. */
  NOOP
}
