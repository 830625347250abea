package dev.barrido.proposer.application;

import dev.barrido.core.sharing.Allowance;
import dev.barrido.core.sharing.Claim;
import dev.barrido.core.sharing.Deal;
import dev.barrido.core.sharing.PoolDealer;
import dev.barrido.events.Pool;
import dev.barrido.events.SweepId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Deals the places of each pool's queue to the trials that wait in the outbox, and says whom the
 * quota of a namespace holds, or a pool that has no trainers. For one thread; what it says may be
 * read by any.
 */
public final class Shares {
  private final Sweeps sweeps;
  private final Function<Pool, OptionalInt> slots;
  private final LongSupplier millis;
  private final PoolDealer<Pool, SweepId> dealer;
  private volatile Map<SweepId, String> held = Map.of();
  private volatile Map<Pool, Integer> waiting = Map.of();

  /**
   * Shares of the trainers.
   *
   * @param slots of all trainers of a pool together; empty while nobody knows
   * @param withoutSlots how many trials may be queued for a pool while it has no slots
   * @param millis a clock that never goes back
   */
  public Shares(
      Sweeps sweeps, Function<Pool, OptionalInt> slots, int withoutSlots, LongSupplier millis) {
    this.sweeps = sweeps;
    this.slots = slots;
    this.millis = millis;
    this.dealer = new PoolDealer<>(withoutSlots);
  }

  /** How many trials each sweep queues now, given how many of each wait. */
  public Map<SweepId, Integer> next(Map<SweepId, Integer> waitingBySweep) {
    Map<Pool, List<Claim<SweepId>>> claims = sweeps.claims(waitingBySweep);
    Deal<SweepId> deal = dealer.deal(claims, this::allowance, slots, millis.getAsLong());
    Map<SweepId, String> reasons = new HashMap<>();
    Map<Pool, Integer> left = new HashMap<>();
    claims.forEach(
        (pool, ofPool) -> {
          ofPool.forEach(
              claim -> reason(pool, claim, deal).ifPresent(why -> reasons.put(claim.sweep(), why)));
          left.put(pool, waiting(ofPool, deal.places()));
        });
    held = reasons;
    waiting = left;
    return deal.places();
  }

  /** Why the trials of these sweeps wait, although there may be trainers for them. */
  public Map<SweepId, String> held() {
    return Map.copyOf(held);
  }

  /** How many trials of each pool wait for their turn, or for their namespace's quota. */
  public Map<Pool, Integer> waiting() {
    return Map.copyOf(waiting);
  }

  private static int waiting(List<Claim<SweepId>> claims, Map<SweepId, Integer> places) {
    return claims.stream()
        .mapToInt(claim -> claim.waiting() - places.getOrDefault(claim.sweep(), 0))
        .sum();
  }

  private Optional<String> reason(Pool pool, Claim<SweepId> claim, Deal<SweepId> deal) {
    if (deal.held().contains(claim.sweep())) {
      return Optional.of(reason(claim.namespace()));
    }
    return lacksTrainers(pool)
        ? Optional.of("trials wait: pool " + pool + " has no trainers")
        : Optional.empty();
  }

  /** The default pool may have its trainers later; the name of another may be misspelt. */
  private boolean lacksTrainers(Pool pool) {
    return !pool.equals(Pool.DEFAULT) && slots.apply(pool).equals(OptionalInt.of(0));
  }

  private Allowance allowance(String namespace) {
    Quota quota = sweeps.admission().quota(namespace);
    Integer most = sweeps.admission().isSpent(namespace) ? (Integer) 0 : quota.trialsInFlight();
    return new Allowance(quota.weight(), most == null ? Allowance.UNBOUNDED : most);
  }

  private String reason(String namespace) {
    Quota quota = sweeps.admission().quota(namespace);
    return sweeps.admission().isSpent(namespace)
        ? "trials wait: namespace " + namespace + " has trained its " + quota.epochs() + " epochs"
        : "trials wait: namespace "
            + namespace
            + " may have "
            + quota.trialsInFlight()
            + " trials in flight";
  }
}
