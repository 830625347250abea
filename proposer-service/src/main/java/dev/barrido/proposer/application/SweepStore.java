package dev.barrido.proposer.application;

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

  /** Commits a change as a whole. The first end of a trial stands. */
  void commit(SweepChange change);
}
