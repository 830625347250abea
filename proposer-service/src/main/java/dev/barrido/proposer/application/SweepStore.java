package dev.barrido.proposer.application;

import dev.barrido.events.SweepId;
import dev.barrido.parts.search.Merits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps sweeps and their trials. */
public interface SweepStore {
  /** A new sweep, with the trials that its searcher learns from. */
  void create(StoredSweep sweep, List<EarlierTrial> earlier);

  Optional<StoredSweep> find(SweepId sweep);

  /** All sweeps, newest first. */
  List<StoredSweep> all();

  /** The sweeps that have not ended, oldest first. */
  List<StoredSweep> unfinished();

  /** The trials of a sweep by number. */
  List<StoredTrial> trials(SweepId sweep);

  /** The trials of earlier sweeps that a sweep's searcher learns from, in their order. */
  List<EarlierTrial> earlier(SweepId sweep);

  /** How many there are of those. */
  int earlierTrials(SweepId sweep);

  /** The rounds of a sweep that began after its first, in order. */
  List<StoredRound> rounds(SweepId sweep);

  /** The tasks of a sweep, in order. */
  List<StoredTask> tasks(SweepId sweep);

  /** How many trials a sweep has, by how they ended. */
  TrialTally tally(SweepId sweep);

  /**
   * The best trial that completed or was pruned and meets the constraints; among equals the lowest
   * number.
   */
  Optional<StoredTrial> best(SweepId sweep, Merits merits);

  /** Commits changes of different sweeps as a whole. The first end of a trial stands. */
  void commit(List<SweepChange> changes);

  /**
   * Deletes all of a sweep but its id, which is to be told.
   *
   * @return false if there is no such sweep, or it has not ended
   */
  boolean delete(SweepId sweep, long atEpochMillis);

  /**
   * Keeps why the trials of a sweep under way wait; that is to be told.
   *
   * @param reason null when they only wait for their turn
   */
  void hold(SweepId sweep, @Nullable String reason);

  /**
   * A trial that was cancelled had trained so many epochs.
   *
   * @return how many more that is than were known; 0 for one that was not cancelled
   */
  int cancelledAfter(SweepId sweep, int number, int epochs);

  /** The epochs that each namespace has trained, folds each for itself, deleted sweeps included. */
  Map<String, Long> epochs();
}
