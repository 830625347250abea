package dev.barrido.proposer.application;

import java.util.List;

/**
 * What is committed but not yet published. Marking happens after publishing, so a crash in between
 * publishes again, never not at all.
 */
public interface Outbox {
  /** Unpublished facts, oldest first, at most so many of each kind. */
  List<Unpublished> unpublished(int limit);

  /** These are on the broker for good. */
  void markPublished(List<Unpublished> published);
}
