package dev.barrido.core.sharing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Deals the queues of several pools of trainers, each by a {@link Dealer} of its own: sweeps share
 * the trainers of their pool. What a namespace may have in flight holds for all pools together; the
 * pool with the fewest trials in flight is dealt first, so that a larger one does not keep it from
 * what its namespaces may have. Not thread-safe.
 *
 * @param <P> names a pool
 * @param <S> names a sweep
 */
public final class PoolDealer<P, S> {
  private final int withoutSlots;
  private final Map<P, Dealer<S>> dealers = new HashMap<>();

  /**
   * A dealer who has dealt nothing yet.
   *
   * @param withoutSlots how many trials of each pool may be queued while it has no slots, at least
   *     1
   */
  public PoolDealer(int withoutSlots) {
    this.withoutSlots = withoutSlots;
  }

  /**
   * Who is queued next, at most 500 of each pool.
   *
   * @param claims of all sweeps that have trials in flight or waiting, by pool
   * @param slots of a pool's trainers; while nobody knows them everything is queued, in turn
   * @param nowMillis a clock that never goes back
   */
  public Deal<S> deal(
      Map<P, List<Claim<S>>> claims,
      Function<String, Allowance> allowances,
      Function<P, OptionalInt> slots,
      long nowMillis) {
    dealers.keySet().retainAll(claims.keySet());
    Map<String, Integer> inFlight = new HashMap<>();
    claims.values().forEach(ofPool -> addInFlight(ofPool, inFlight));
    Map<S, Integer> places = new LinkedHashMap<>();
    Set<S> held = new LinkedHashSet<>();
    for (P pool : fewestInFlightFirst(claims)) {
      List<Claim<S>> ofPool = claims.get(pool);
      Function<String, Allowance> left = left(ofPool, inFlight, allowances);
      Deal<S> deal = dealer(pool).deal(ofPool, left, slots.apply(pool), nowMillis);
      ofPool.forEach(
          claim ->
              inFlight.merge(
                  claim.namespace(), deal.places().getOrDefault(claim.sweep(), 0), Integer::sum));
      places.putAll(deal.places());
      held.addAll(deal.held());
    }
    return new Deal<>(places, held);
  }

  private Dealer<S> dealer(P pool) {
    return dealers.computeIfAbsent(pool, unknown -> new Dealer<>(withoutSlots));
  }

  /** What a namespace may have of one pool, given what it has of all others. */
  private static <S> Function<String, Allowance> left(
      List<Claim<S>> ofPool,
      Map<String, Integer> inFlight,
      Function<String, Allowance> allowances) {
    Map<String, Integer> elsewhere = new HashMap<>(inFlight);
    ofPool.forEach(claim -> elsewhere.merge(claim.namespace(), -claim.inFlight(), Integer::sum));
    return name -> allowances.apply(name).less(elsewhere.getOrDefault(name, 0));
  }

  private static <P, S> List<P> fewestInFlightFirst(Map<P, List<Claim<S>>> claims) {
    return claims.entrySet().stream()
        .sorted(Comparator.comparingInt(ofPool -> inFlight(ofPool.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static <S> int inFlight(List<Claim<S>> claims) {
    return claims.stream().mapToInt(Claim::inFlight).sum();
  }

  private static <S> void addInFlight(List<Claim<S>> claims, Map<String, Integer> inFlight) {
    claims.forEach(claim -> inFlight.merge(claim.namespace(), claim.inFlight(), Integer::sum));
  }
}
