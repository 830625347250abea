package dev.barrido.events;

/** Which way the objective is better. */
public enum ObjectiveType {
  /** Smaller is better. */
  MINIMIZE,

  /** Larger is better. */
  MAXIMIZE
}
