package dev.barrido.events.topics;

/** Who creates a topic. */
public enum Owner {
  PROPOSER,
  TRAINER,
  RESULTS
}
