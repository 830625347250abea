package dev.barrido.proposer.application;

import dev.barrido.events.SweepId;
import dev.barrido.parts.search.Merits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store of new sweeps alone, which lists what was committed, and can be away. */
final class ListedChanges implements SweepStore {
  final List<List<SweepChange>> commits = new ArrayList<>();
  boolean away;

  @Override
  public void commit(List<SweepChange> changes) {
    if (away) {
      throw new IllegalStateException("away, on purpose");
    }
    commits.add(changes);
  }

  @Override
  public void create(StoredSweep sweep, List<EarlierTrial> earlier) {}

  @Override
  public Optional<StoredSweep> find(SweepId sweep) {
    return Optional.empty();
  }

  @Override
  public List<StoredSweep> all() {
    return List.of();
  }

  @Override
  public List<StoredSweep> unfinished() {
    return List.of();
  }

  @Override
  public List<StoredTrial> trials(SweepId sweep) {
    return List.of();
  }

  @Override
  public List<EarlierTrial> earlier(SweepId sweep) {
    return List.of();
  }

  @Override
  public int earlierTrials(SweepId sweep) {
    return 0;
  }

  @Override
  public List<StoredRound> rounds(SweepId sweep) {
    return List.of();
  }

  @Override
  public List<StoredTask> tasks(SweepId sweep) {
    return List.of();
  }

  @Override
  public TrialTally tally(SweepId sweep) {
    throw new UnsupportedOperationException("it lists changes alone");
  }

  @Override
  public Optional<StoredTrial> best(SweepId sweep, Merits merits) {
    return Optional.empty();
  }

  @Override
  public boolean delete(SweepId sweep, long atEpochMillis) {
    return false;
  }

  @Override
  public void hold(SweepId sweep, @Nullable String reason) {}

  @Override
  public int cancelledAfter(SweepId sweep, int number, int epochs) {
    return 0;
  }

  @Override
  public Map<String, Long> epochs() {
    return Map.of();
  }
}
