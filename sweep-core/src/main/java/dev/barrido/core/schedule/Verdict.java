package dev.barrido.core.schedule;

/** What a scheduler says of a trial at an epoch. */
public sealed interface Verdict {
  /** Go on. */
  record Continue() implements Verdict {}

  /**
   * Stop for now, with a checkpoint, at a rung.
   *
   * @param rung counts from 0
   */
  record Pause(int rung) implements Verdict {}

  /**
   * A paused trial goes on.
   *
   * @param rung the rung it rises to
   * @param toEpoch how far it may train
   */
  record Promote(int rung, int toEpoch) implements Verdict {}

  /**
   * Stop for good.
   *
   * @param rule the rule that decided
   * @param rank its place among its rivals, from 1
   * @param rivals how many it was compared with
   * @param loss the value judged
   * @param threshold the value it had to reach
   */
  record Prune(String rule, int rank, int rivals, double loss, double threshold)
      implements Verdict {}
}
