package dev.barrido.core.sweep;

/**
 * A trial that has not ended.
 *
 * @param losses how often it was lost with its trainer
 * @param mayTrainTo the epoch after which it waits, {@link FirstLimit#UNBOUNDED} if it never does
 */
record UnderWay(int losses, int mayTrainTo) {
  UnderWay lostAgain() {
    return new UnderWay(losses + 1, mayTrainTo);
  }

  UnderWay promoted(int toEpoch) {
    return new UnderWay(losses, toEpoch);
  }
}
