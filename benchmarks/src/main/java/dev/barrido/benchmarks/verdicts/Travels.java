package dev.barrido.benchmarks.verdicts;

import dev.barrido.benchmarks.stack.Hearer;
import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.Event;
import dev.barrido.events.PruneTrial;
import dev.barrido.events.StopReason;
import dev.barrido.events.StopTrial;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts about pruned trials with the times at which they were sent, in any order. */
final class Travels implements Hearer {
  private record Measured(TrialId trial, int epoch) {}

  private record Order(long sent, long heard) {}

  private final Map<Measured, Long> measured = new HashMap<>();
  private final Map<TrialId, Order> orders = new HashMap<>();
  private final Map<TrialId, Long> ended = new HashMap<>();
  private final Map<Measured, Long> advised = new LinkedHashMap<>();

  @Override
  public void take(Event fact, long sentMillis, long heardMillis) {
    if (fact instanceof EpochMeasured epoch) {
      measured.putIfAbsent(new Measured(epoch.trialId(), epoch.epoch()), sentMillis);
    } else if (fact instanceof PruneTrial prune) {
      advised.putIfAbsent(new Measured(prune.trialId(), prune.epoch()), sentMillis);
    } else if (fact instanceof StopTrial stop && stop.reason() == StopReason.PRUNED) {
      orders.putIfAbsent(stop.trialId(), new Order(sentMillis, heardMillis));
    } else if (fact instanceof TrialEnded end && end.endState() == EndState.PRUNED) {
      ended.putIfAbsent(end.trialId(), sentMillis);
    }
  }

  /** Those that came to their end; a trial that completed before it was told to stop has none. */
  List<Journey> journeys() {
    List<Journey> journeys = new ArrayList<>();
    advised.forEach(
        (cause, sent) -> {
          Long began = measured.get(cause);
          Order order = orders.get(cause.trial());
          Long end = ended.get(cause.trial());
          if (began != null && order != null && end != null) {
            journeys.add(
                new Journey(
                    sent - began, order.sent() - began, order.heard() - began, end - began));
          }
        });
    return journeys;
  }
}
