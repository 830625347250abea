package dev.barrido.core.search;

/** What a searcher makes of the trials so far, when it is asked for the next point. */
public enum Learning {
  /** Its points depend on no result, so any number may be asked for at once. */
  NOTHING("needs no results", "looks at no result"),

  /** Pending trials change nothing: it learns when they end. */
  ENDED("learns from trials that ended", "takes pruned trials for what they reached"),

  /** It keeps away from what is pending, or expects something of it. */
  PENDING(
      "learns from trials that ended, models pending ones",
      "takes pruned trials for what they reached"),

  /** The same at the most epochs that enough trials have come to. */
  FIDELITY(
      "learns from trials at rungs and ends, models pending ones",
      "learns at the most epochs that enough trials came to");

  private final String parallel;
  private final String fidelity;

  Learning(String parallel, String fidelity) {
    this.parallel = parallel;
    this.fidelity = fidelity;
  }

  /** For people: what it does when many trials run at once. */
  public String parallel() {
    return parallel;
  }

  /** For people: what trials that trained for fewer epochs are to it. */
  public String fidelity() {
    return fidelity;
  }
}
