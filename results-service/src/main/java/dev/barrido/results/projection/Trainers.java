package dev.barrido.results.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All trainers: those that are there, and those that were heard of lately. */
public final class Trainers {
  private static final double RATE_MINUTES = 5;

  private final TrainerRoll roll;
  private final AttemptLog log;

  public Trainers(TrainerRoll roll, AttemptLog log) {
    this.roll = roll;
    this.log = log;
  }

  /** By id. */
  public List<TrainerView> all() {
    Map<String, Integer> slots = roll.slots();
    Map<String, List<TrainerWork>> work = new TreeMap<>();
    slots.keySet().forEach(trainer -> work.put(trainer, new ArrayList<>()));
    for (TrainerWork slot : log.work()) {
      work.computeIfAbsent(slot.trainer(), trainer -> new ArrayList<>()).add(slot);
    }
    List<TrainerView> views = new ArrayList<>();
    work.forEach((trainer, ofIt) -> views.add(view(trainer, slots.getOrDefault(trainer, 0), ofIt)));
    return views;
  }

  private static TrainerView view(String trainer, int slots, List<TrainerWork> work) {
    return new TrainerView(
        trainer,
        slots,
        work.stream().flatMap(slot -> slot.busyWith().stream()).toList(),
        work.stream().mapToInt(TrainerWork::epochs).sum() / RATE_MINUTES,
        work.stream().mapToInt(TrainerWork::ended).sum(),
        work.stream().mapToInt(TrainerWork::lost).sum(),
        work.stream().map(TrainerWork::heardAtEpochMillis).max(Long::compare).orElse(null));
  }
}
