package dev.barrido.results.projection;

import java.util.Map;

/** Knows the trainers that wait for jobs or train. */
@FunctionalInterface
public interface TrainerRoll {
  /** How many slots each trainer has, by its id. */
  Map<String, Integer> slots();
}
