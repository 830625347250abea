package dev.barrido.core.sharing;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the queue as short as the trainers allow. A queue is first come first served, so whoever
 * comes later waits for all that is queued; what is not queued yet is dealt by {@link FairShares}.
 *
 * <p>Queued and not ended are as many trials as ended within the last second, so that no slot waits
 * for its next one: a sweep that comes later begins after about a second. Where trials are longer
 * than that, it is one for each slot of the trainers, and one more for every eight of them, and
 * one: a sweep that comes later begins when the first ones under way end. Each trial counts as one,
 * though its folds may take several slots: a slot shall rather have too much to do than nothing. A
 * deal is of 500 at most; whoever publishes asks again. Not thread-safe.
 */
public final class Dealer<S> {
  private static final long MEMORY_MILLIS = 1_000;
  private static final int SLOTS_FOR_ONE_MORE = 8;
  private static final int MOST_AT_ONCE = 500;

  private final int withoutSlots;
  private final Deque<Freed> freed = new ArrayDeque<>();
  private final Map<S, Long> dealt = new HashMap<>();
  private int freedLately;
  private int inFlight;

  /**
   * A dealer who has dealt nothing yet.
   *
   * @param withoutSlots how many trials may be queued while there are no slots, at least 1
   */
  public Dealer(int withoutSlots) {
    if (withoutSlots < 1) {
      throw new IllegalArgumentException(
          "a dealer: expected at least 1 trial without slots, got " + withoutSlots);
    }
    this.withoutSlots = withoutSlots;
  }

  /**
   * Who is queued next.
   *
   * @param claims of all sweeps that have trials in flight or waiting
   * @param slots of all trainers; while nobody knows them everything is queued, in turn
   * @param nowMillis a clock that never goes back
   */
  public Deal<S> deal(
      List<Claim<S>> claims,
      Function<String, Allowance> allowances,
      OptionalInt slots,
      long nowMillis) {
    int now = claims.stream().mapToInt(Claim::inFlight).sum();
    remember(Math.max(0, inFlight - now), nowMillis);
    int most = slots.isPresent() ? most(slots.getAsInt()) : Integer.MAX_VALUE;
    Deal<S> deal =
        FairShares.deal(
            inTurn(claims), allowances, Math.min(MOST_AT_ONCE, Math.max(0, most - now)));
    deal.places().forEach((sweep, places) -> dealt.merge(sweep, (long) places, Long::sum));
    inFlight = now + deal.places().values().stream().mapToInt(Integer::intValue).sum();
    return deal;
  }

  /**
   * Who was dealt the fewest places comes first, and so gets the odd one; who is new counts as
   * having got as many as the one before it that got the fewest.
   */
  private List<Claim<S>> inTurn(List<Claim<S>> claims) {
    dealt.keySet().retainAll(claims.stream().map(Claim::sweep).collect(Collectors.toSet()));
    long fewest = dealt.values().stream().mapToLong(Long::longValue).min().orElse(0);
    claims.forEach(claim -> dealt.putIfAbsent(claim.sweep(), fewest));
    return claims.stream()
        .sorted(Comparator.comparingLong(claim -> dealt.getOrDefault(claim.sweep(), fewest)))
        .toList();
  }

  private int most(int slots) {
    int more = Math.max(1 + slots / SLOTS_FOR_ONE_MORE, freedLately - slots);
    return slots == 0 ? withoutSlots : slots + more;
  }

  private void remember(int trials, long nowMillis) {
    if (trials > 0) {
      freed.addLast(new Freed(trials, nowMillis));
      freedLately += trials;
    }
    while (!freed.isEmpty() && freed.getFirst().atMillis() <= nowMillis - MEMORY_MILLIS) {
      freedLately -= freed.removeFirst().trials();
    }
  }

  /** Trials that had left the trainers when it was looked. */
  private record Freed(int trials, long atMillis) {}
}
