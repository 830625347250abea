package dev.barrido.core.trial;

/** Who chose a point. */
public enum Origin {
  /** An earlier sweep: the trial is there to be learned from. */
  EARLIER,
  /** The user, ahead of the search. */
  ENQUEUED,
  /** The user, while the search was under way. */
  ADDED,
  /** The searcher. */
  SEARCHED
}
