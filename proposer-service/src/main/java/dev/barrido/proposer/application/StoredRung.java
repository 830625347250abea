package dev.barrido.proposer.application;

import dev.barrido.core.trial.RungResult;
import dev.barrido.events.ObjectiveType;
import dev.barrido.parts.search.Losses;

/**
 * A rung that a trial came to, as it is kept.
 *
 * @param objective the trial's best so far
 * @param order its place among the results of its sweep, from 1
 */
public record StoredRung(int number, int epoch, double objective, int order) {
  /** What the core sees of it. */
  RungResult result(ObjectiveType type) {
    return new RungResult(epoch, Losses.of(type, objective));
  }
}
