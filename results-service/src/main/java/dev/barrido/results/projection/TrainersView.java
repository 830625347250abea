package dev.barrido.results.projection;

import dev.barrido.events.Pool;
import dev.barrido.events.SweepId;
import java.util.List;

/**
 * Who trains, and who waits for a trainer.
 *
 * @param trainers by id
 * @param waiting pools that sweeps name which run, and of which no trainer is there
 */
public record TrainersView(List<TrainerView> trainers, List<WaitingPool> waiting) {
  public TrainersView {
    trainers = List.copyOf(trainers);
    waiting = List.copyOf(waiting);
  }

  /** A pool without trainers, and the ids of the sweeps that wait for one. */
  public record WaitingPool(String pool, List<String> sweeps) {
    public WaitingPool {
      sweeps = List.copyOf(sweeps);
    }

    static WaitingPool of(Pool pool, List<SweepId> sweeps) {
      return new WaitingPool(pool.name(), sweeps.stream().map(SweepId::value).toList());
    }
  }
}
