package dev.barrido.proposer.application;

/** Holds namespaces to the sweeps and epochs that they may have. */
final class Admission {
  private final Quotas quotas;
  private final TrainedEpochs trained;

  Admission(Quotas quotas, TrainedEpochs trained) {
    this.quotas = quotas;
    this.trained = trained;
  }

  /**
   * Lets one more sweep begin.
   *
   * @param underWay how many of the namespace have not ended
   * @throws CommandRefused if that is as many as it may have, or its epochs are used up
   */
  void require(String namespace, long underWay) {
    Quota quota = quotas.of(namespace);
    if (quota.sweeps() != null && underWay >= quota.sweeps()) {
      throw new CommandRefused(
          "namespace "
              + namespace
              + ": expected fewer than its "
              + quota.sweeps()
              + " sweeps under way, got "
              + underWay
              + "; wait until one ends, or cancel one");
    }
    if (isSpent(namespace)) {
      throw new CommandRefused(
          "namespace "
              + namespace
              + ": expected fewer than its "
              + quota.epochs()
              + " epochs trained, got "
              + trained.of(namespace)
              + "; whoever runs the proposer may raise its quota");
    }
  }

  /** Whether a namespace has trained all of its epochs. */
  boolean isSpent(String namespace) {
    Long epochs = quotas.of(namespace).epochs();
    return epochs != null && trained.of(namespace) >= epochs;
  }

  Quota quota(String namespace) {
    return quotas.of(namespace);
  }
}
