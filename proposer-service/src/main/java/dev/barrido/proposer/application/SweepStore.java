package dev.barrido.proposer.application;

import dev.barrido.events.ObjectiveType;
import dev.barrido.events.SweepId;
import java.util.List;
import java.util.Optional;

/** Keeps sweeps and their trials. */
public interface SweepStore {
  void create(StoredSweep sweep);

  Optional<StoredSweep> find(SweepId sweep);

  /** All sweeps, newest first. */
  List<StoredSweep> all();

  /** The sweeps that have not ended, oldest first. */
  List<StoredSweep> unfinished();

  /** The trials of a sweep by number. */
  List<StoredTrial> trials(SweepId sweep);

  /** The rounds of a sweep that began after its first, in order. */
  List<StoredRound> rounds(SweepId sweep);

  /** The tasks of a sweep, in order. */
  List<StoredTask> tasks(SweepId sweep);

  /** How many trials a sweep has, by how they ended. */
  TrialTally tally(SweepId sweep);

  /** The best trial that completed or was pruned; among equals the lowest number. */
  Optional<StoredTrial> best(SweepId sweep, ObjectiveType type);

  /** Commits a change as a whole. The first end of a trial stands. */
  void commit(SweepChange change);
}
