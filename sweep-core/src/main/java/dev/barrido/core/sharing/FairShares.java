package dev.barrido.core.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;

/**
 * Deals places in the trainers' queue: each to the namespace that has the fewest jobs in flight for
 * its weight, and there to the sweep that has the fewest; among equals to the one that was named
 * first. What one cannot use goes to the others.
 *
 * <p>This is max-min fairness by progressive filling: D. Bertsekas and R. Gallager, Data Networks,
 * second edition, 1992, section 6.5.2, with jobs in flight for rates; of two levels, and with whole
 * places. Symbols: a session p is a sweep, its rate r_p the jobs that it has in flight, the one
 * link is the queue, its capacity C the places. We differ in that nobody is stopped: who has more
 * than its share gets nothing until others have caught up.
 *
 * <p>Cost of a deal: O((sweeps + places) log sweeps).
 */
public final class FairShares<S> {
  private final Function<String, Allowance> allowances;
  private final Map<String, Namespace<S>> namespaces = new LinkedHashMap<>();
  private final Map<S, Integer> places = new LinkedHashMap<>();

  private FairShares(Function<String, Allowance> allowances) {
    this.allowances = allowances;
  }

  /**
   * Deals so many places, or as many as can be used.
   *
   * @param claims of all sweeps that have trials in flight or waiting
   * @param allowances of the namespaces, by name
   * @param places at least 0
   */
  public static <S> Deal<S> deal(
      List<Claim<S>> claims, Function<String, Allowance> allowances, int places) {
    FairShares<S> shares = new FairShares<>(allowances);
    claims.forEach(shares::add);
    shares.deal(places);
    return new Deal<>(shares.places, shares.held());
  }

  private void add(Claim<S> claim) {
    namespaces
        .computeIfAbsent(
            claim.namespace(), name -> new Namespace<>(namespaces.size(), allowances.apply(name)))
        .add(claim);
  }

  private void deal(int most) {
    PriorityQueue<Namespace<S>> next = new PriorityQueue<>(Namespace.byLoad());
    namespaces.values().stream().filter(Namespace::canTake).forEach(next::add);
    for (int dealt = 0; dealt < most && !next.isEmpty(); dealt++) {
      Namespace<S> neediest = next.remove();
      places.merge(neediest.take(), 1, Integer::sum);
      if (neediest.canTake()) {
        next.add(neediest);
      }
    }
  }

  private Set<S> held() {
    Set<S> held = new LinkedHashSet<>();
    namespaces.values().forEach(namespace -> held.addAll(namespace.held()));
    return held;
  }

  /** A namespace while places are dealt. */
  private static final class Namespace<S> {
    private final int place;
    private final Allowance allowance;
    private final PriorityQueue<Taker<S>> waiting =
        new PriorityQueue<>(
            Comparator.<Taker<S>>comparingInt(taker -> taker.jobs).thenComparing(t -> t.place));
    private int sweeps;
    private int trials;
    private long jobs;

    Namespace(int place, Allowance allowance) {
      this.place = place;
      this.allowance = allowance;
    }

    static <S> Comparator<Namespace<S>> byLoad() {
      return Comparator.<Namespace<S>>comparingDouble(one -> one.jobs / one.allowance.weight())
          .thenComparingInt(one -> one.place);
    }

    void add(Claim<S> claim) {
      trials += claim.inFlight();
      jobs += (long) claim.inFlight() * claim.jobs();
      if (claim.waiting() > 0) {
        waiting.add(new Taker<>(sweeps, claim));
      }
      sweeps++;
    }

    boolean canTake() {
      return !waiting.isEmpty() && trials < allowance.trialsInFlight();
    }

    /** One place for the sweep with the fewest jobs. */
    S take() {
      Taker<S> taker = waiting.remove();
      trials++;
      jobs += taker.claim.jobs();
      taker.jobs += taker.claim.jobs();
      taker.left--;
      if (taker.left > 0) {
        waiting.add(taker);
      }
      return taker.claim.sweep();
    }

    List<S> held() {
      List<S> held = new ArrayList<>();
      if (trials >= allowance.trialsInFlight()) {
        waiting.forEach(taker -> held.add(taker.claim.sweep()));
      }
      return held;
    }
  }

  /** A sweep while places are dealt. */
  private static final class Taker<S> {
    private final int place;
    private final Claim<S> claim;
    private int jobs;
    private int left;

    Taker(int place, Claim<S> claim) {
      this.place = place;
      this.claim = claim;
      this.jobs = claim.inFlight() * claim.jobs();
      this.left = claim.waiting();
    }
  }
}
