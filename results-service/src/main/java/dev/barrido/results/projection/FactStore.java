package dev.barrido.results.projection;

import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialScored;
import java.util.List;

/**
 * Stores facts, each once: the first write wins, and facts may come in any order between topics.
 */
public interface FactStore {
  void storeSweeps(List<SweepStateChanged> sweeps);

  void storeJobs(List<TrialJob> jobs);

  /** Stores what trainers said, and returns the stored end of every trial that ended in it. */
  List<TrialScored> storeTrainerRecords(List<TrainerRecord> records);
}
