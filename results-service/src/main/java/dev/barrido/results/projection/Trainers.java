package dev.barrido.results.projection;

import dev.barrido.events.Pool;
import dev.barrido.results.projection.TrainersView.WaitingPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All trainers, those that are there and those that were heard of lately, and who waits for one.
 */
public final class Trainers {
  private static final double RATE_MINUTES = 5;

  private final TrainerRoll roll;
  private final AttemptLog log;
  private final RunningPools running;

  public Trainers(TrainerRoll roll, AttemptLog log, RunningPools running) {
    this.roll = roll;
    this.log = log;
    this.running = running;
  }

  /** As they are. */
  public TrainersView now() {
    Map<String, PresentTrainer> present = roll.present();
    Set<Pool> served =
        present.values().stream().map(PresentTrainer::pool).collect(Collectors.toSet());
    List<WaitingPool> waiting =
        running.sweeps().entrySet().stream()
            .filter(pool -> !served.contains(pool.getKey()))
            .map(pool -> WaitingPool.of(pool.getKey(), pool.getValue()))
            .toList();
    return new TrainersView(views(present), waiting);
  }

  private List<TrainerView> views(Map<String, PresentTrainer> present) {
    Map<String, List<TrainerWork>> work = new TreeMap<>();
    present.keySet().forEach(trainer -> work.put(trainer, new ArrayList<>()));
    for (TrainerWork slot : log.work()) {
      work.computeIfAbsent(slot.trainer(), trainer -> new ArrayList<>()).add(slot);
    }
    List<TrainerView> views = new ArrayList<>();
    work.forEach((trainer, ofIt) -> views.add(view(trainer, present.get(trainer), ofIt)));
    return views;
  }

  private static TrainerView view(
      String trainer, @Nullable PresentTrainer present, List<TrainerWork> work) {
    return new TrainerView(
        trainer,
        present == null ? null : present.pool().name(),
        present == null ? 0 : present.slots(),
        work.stream().flatMap(slot -> slot.busyWith().stream()).toList(),
        work.stream().mapToInt(TrainerWork::epochs).sum() / RATE_MINUTES,
        work.stream().mapToInt(TrainerWork::ended).sum(),
        work.stream().mapToInt(TrainerWork::lost).sum(),
        work.stream().map(TrainerWork::heardAtEpochMillis).max(Long::compare).orElse(null));
  }
}
