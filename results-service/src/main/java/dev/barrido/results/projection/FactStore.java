package dev.barrido.results.projection;

import dev.barrido.events.SweepRecord;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialJob;
import java.util.List;

/**
 * Stores facts, each once: the first write wins, and facts may come in any order between topics.
 * What is told of a deleted sweep changes nothing.
 */
public interface FactStore {
  /**
   * Stores how sweeps stand, and forgets all of those that were deleted.
   *
   * @return the changes of sweeps that are there
   */
  List<SweepStateChanged> storeSweeps(List<SweepRecord> sweeps);

  void storeJobs(List<TrialJob> jobs);

  /** Stores what trainers said. */
  Heard storeTrainerRecords(List<TrainerRecord> records);
}
