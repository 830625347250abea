package dev.barrido.core.trial;

/** Who chose a point. */
public enum Origin {
  /** The user, ahead of the search. */
  ENQUEUED,
  /** The searcher. */
  SEARCHED
}
