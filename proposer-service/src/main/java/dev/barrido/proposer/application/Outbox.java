package dev.barrido.proposer.application;

import dev.barrido.events.SweepId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is committed but not yet published. Marking happens after publishing, so a crash in between
 * publishes again, never not at all.
 */
public interface Outbox {
  /**
   * Unpublished facts, oldest first, at most so many of each kind; of the jobs of trials those
   * whose turn it is, sweeps alternating.
   *
   * @param shares how many trials of each sweep are published now, given how many of each wait
   */
  List<Unpublished> unpublished(int limit, UnaryOperator<Map<SweepId, Integer>> shares);

  /** These are on the broker for good. */
  void markPublished(List<Unpublished> published);
}
