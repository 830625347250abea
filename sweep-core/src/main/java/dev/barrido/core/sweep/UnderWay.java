package dev.barrido.core.sweep;

/**
 * A trial that has not ended.
 *
 * @param deliveriesLost how often jobs of it were delivered that were lost
 * @param mayTrainTo the epoch after which it waits, {@link FirstLimit#UNBOUNDED} if it never does
 */
record UnderWay(int deliveriesLost, int mayTrainTo) {
  UnderWay lost(int deliveries) {
    return new UnderWay(deliveriesLost + deliveries, mayTrainTo);
  }

  UnderWay promoted(int toEpoch) {
    return new UnderWay(deliveriesLost, toEpoch);
  }
}
