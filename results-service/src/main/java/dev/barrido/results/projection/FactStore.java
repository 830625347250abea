package dev.barrido.results.projection;

import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialJob;
import java.util.List;

/**
 * Stores facts, each once: the first write wins, and facts may come in any order between topics.
 */
public interface FactStore {
  void storeSweeps(List<SweepStateChanged> sweeps);

  void storeJobs(List<TrialJob> jobs);

  /** Stores what trainers said. */
  Heard storeTrainerRecords(List<TrainerRecord> records);
}
