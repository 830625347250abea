package dev.barrido.proposer.application;

import dev.barrido.events.Pool;
import java.util.OptionalInt;

/** Says how many jobs the trainers of a pool work on at once, all together. */
public interface TrainerSlots {
  /** As many as there are; empty while nobody knows. */
  OptionalInt known(Pool pool);
}
