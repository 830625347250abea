package dev.barrido.core.sharing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * Slots that take trials from one queue, first come first served, on a virtual clock; what has
 * ended is heard of, and what follows is dealt, every few milliseconds.
 */
final class VirtualTrainers {
  private static final long HEARD_EVERY_MILLIS = 50;

  private final int slots;
  private final Dealer<String> dealer;
  private final Map<String, Sweep> sweeps = new LinkedHashMap<>();
  private final Deque<Sweep> queue = new ArrayDeque<>();
  private final PriorityQueue<Trial> training =
      new PriorityQueue<>(Comparator.comparingLong(Trial::endsAt));
  private long now;

  VirtualTrainers(int slots, Dealer<String> dealer) {
    this.slots = slots;
    this.dealer = dealer;
  }

  /** A sweep that always wants as many in parallel, and has no end. */
  void submit(String name, int parallel, long millisPerTrial) {
    sweeps.put(name, new Sweep(parallel, millisPerTrial));
  }

  /** Lets time pass. */
  void pass(long millis) {
    for (long until = now + millis; now < until; now += HEARD_EVERY_MILLIS) {
      train(now + HEARD_EVERY_MILLIS);
      deal();
    }
  }

  /** Trials of a sweep that have ended since this was asked last. */
  int ended(String name) {
    Sweep sweep = sweeps.get(name);
    int ended = sweep.ended;
    sweep.ended = 0;
    return ended;
  }

  private void train(long until) {
    long at = now;
    while (true) {
      while (training.size() < slots && !queue.isEmpty()) {
        Sweep next = queue.remove();
        training.add(new Trial(next, at + next.millisPerTrial));
      }
      if (training.isEmpty() || training.element().endsAt() > until) {
        return;
      }
      Trial trial = training.remove();
      trial.sweep().ended++;
      trial.sweep().inFlight--;
      at = trial.endsAt();
    }
  }

  private void deal() {
    List<Claim<String>> claims = new ArrayList<>();
    sweeps.forEach(
        (name, sweep) ->
            claims.add(
                new Claim<>(name, "default", sweep.parallel - sweep.inFlight, sweep.inFlight, 1)));
    Map<String, Integer> left =
        new LinkedHashMap<>(
            dealer.deal(claims, name -> Allowance.USUAL, OptionalInt.of(slots), now).places());
    while (!left.isEmpty()) {
      for (String name : List.copyOf(left.keySet())) {
        queue.add(sweeps.get(name));
        sweeps.get(name).inFlight++;
        left.computeIfPresent(name, (sweep, places) -> places == 1 ? null : places - 1);
      }
    }
  }

  private static final class Sweep {
    private final int parallel;
    private final long millisPerTrial;
    private int inFlight;
    private int ended;

    Sweep(int parallel, long millisPerTrial) {
      this.parallel = parallel;
      this.millisPerTrial = millisPerTrial;
    }
  }

  private record Trial(Sweep sweep, long endsAt) {}
}
