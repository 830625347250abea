package dev.barrido.proposer.application;

import java.util.OptionalInt;

/** Says how many jobs all trainers together work on at once. */
public interface TrainerSlots {
  /** As many as there are; empty while nobody knows. */
  OptionalInt known();
}
