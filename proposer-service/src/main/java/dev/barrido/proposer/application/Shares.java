package dev.barrido.proposer.application;

import dev.barrido.core.sharing.Allowance;
import dev.barrido.core.sharing.Claim;
import dev.barrido.core.sharing.Deal;
import dev.barrido.core.sharing.Dealer;
import dev.barrido.events.SweepId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Deals the places of the trainers' queue to the trials that wait in the outbox, and says whom the
 * quota of a namespace holds. For one thread; what it says may be read by any.
 */
public final class Shares {
  private final Sweeps sweeps;
  private final Supplier<OptionalInt> slots;
  private final LongSupplier millis;
  private final Dealer<SweepId> dealer;
  private volatile Map<SweepId, String> held = Map.of();
  private volatile int waiting;

  /**
   * Shares of the trainers.
   *
   * @param slots of all trainers together; empty while nobody knows
   * @param withoutSlots how many trials may be queued while there are no slots
   * @param millis a clock that never goes back
   */
  public Shares(Sweeps sweeps, Supplier<OptionalInt> slots, int withoutSlots, LongSupplier millis) {
    this.sweeps = sweeps;
    this.slots = slots;
    this.millis = millis;
    this.dealer = new Dealer<>(withoutSlots);
  }

  /** How many trials each sweep queues now, given how many of each wait. */
  public Map<SweepId, Integer> next(Map<SweepId, Integer> waitingBySweep) {
    List<Claim<SweepId>> claims = sweeps.claims(waitingBySweep);
    Deal<SweepId> deal = dealer.deal(claims, this::allowance, slots.get(), millis.getAsLong());
    Map<SweepId, String> reasons = new HashMap<>();
    for (Claim<SweepId> claim : claims) {
      if (deal.held().contains(claim.sweep())) {
        reasons.put(claim.sweep(), reason(claim.namespace()));
      }
    }
    held = reasons;
    waiting = claims.stream().mapToInt(Claim::waiting).sum() - total(deal.places());
    return deal.places();
  }

  /** Why the trials of these sweeps wait, although there may be trainers for them. */
  public Map<SweepId, String> held() {
    return Map.copyOf(held);
  }

  /** How many trials wait for their turn, or for their namespace's quota. */
  public int waiting() {
    return waiting;
  }

  private static int total(Map<SweepId, Integer> places) {
    return places.values().stream().mapToInt(Integer::intValue).sum();
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
