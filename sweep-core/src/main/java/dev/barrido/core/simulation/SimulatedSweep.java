package dev.barrido.core.simulation;

import dev.barrido.core.schedule.TrialScheduler;
import dev.barrido.core.sweep.SweepPlan;

/**
 * A whole sweep on a virtual clock: the real {@link dev.barrido.core.sweep.Sweep}, searcher and
 * scheduler, with trainers that take no time. The same plan, trainers and scheduler give the same
 * result, event by event; things that happen at the same instant happen in the order in which they
 * were begun.
 *
 * <p>Trials wait in the order of their proposal, and a free worker with the lowest number takes the
 * next. A trial is worth its best epoch. Every advice is followed at once.
 */
public final class SimulatedSweep {
  private SimulatedSweep() {}

  /**
   * Runs the sweep to its end; one that nothing bounds never returns.
   *
   * @param plan of one round, since nobody makes the space finer here
   */
  public static SimulationResult run(
      SweepPlan plan, TrialScheduler scheduler, SimulatedTrainers trainers) {
    if (plan.rounds().size() > 1) {
      throw new IllegalArgumentException(
          "a simulated sweep: expected one round, got " + plan.rounds().size());
    }
    SweepPlan judged = plan.waitingAt((round, trial) -> scheduler.mayTrainTo(trial));
    return new VirtualRun(judged, scheduler, trainers).toItsEnd();
  }
}
