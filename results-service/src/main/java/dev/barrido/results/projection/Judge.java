package dev.barrido.results.projection;

import dev.barrido.events.Advice;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.spec.Scheduler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has the schedulers of the sweeps under way judge what was stored, and says what follows. What it
 * remembers only saves reading: verdicts are kept before anybody hears of them, and are read back
 * to be told. Thread-safe.
 */
public final class Judge implements MeasurementListener {
  private final VerdictStore store;
  private final RoundStore rounds;
  private final Map<SweepId, Optional<SweepJudge>> judges = new ConcurrentHashMap<>();

  public Judge(VerdictStore store, RoundStore rounds) {
    this.store = store;
    this.rounds = rounds;
  }

  @Override
  public List<Advice> after(List<TrainerRecord> records) {
    Map<SweepId, List<TrainerRecord>> bySweep = new LinkedHashMap<>();
    records.stream()
        .filter(record -> record instanceof EpochMeasured || record instanceof TrialPaused)
        .forEach(
            record ->
                bySweep.computeIfAbsent(record.sweepId(), id -> new ArrayList<>()).add(record));
    List<Advice> advice = new ArrayList<>();
    bySweep.forEach((sweep, told) -> advice.addAll(after(sweep, told)));
    return advice;
  }

  /**
   * What is still to be said of sweeps whose measurements may have come before them; an ended one
   * is forgotten.
   */
  public List<Advice> heard(List<SweepStateChanged> sweeps) {
    List<Advice> advice = new ArrayList<>();
    for (SweepStateChanged sweep : sweeps) {
      if (sweep.state() != SweepState.RUNNING && sweep.state() != SweepState.PAUSED) {
        judges.remove(sweep.sweepId());
      } else if (!judges.containsKey(sweep.sweepId()) && judged(sweep.sweepId())) {
        advice.addAll(
            VerdictAdvice.ofAll(
                sweep.sweepId(), store.all(sweep.sweepId()), sweep.sentAtEpochMillis()));
      }
    }
    return advice;
  }

  private List<Advice> after(SweepId sweep, List<TrainerRecord> told) {
    if (!judged(sweep)) {
      return List.of();
    }
    List<TrialEpoch> measured = new ArrayList<>();
    List<TrialEpoch> paused = new ArrayList<>();
    for (TrainerRecord record : told) {
      if (record instanceof EpochMeasured epoch) {
        measured.add(new TrialEpoch(epoch.number(), epoch.epoch()));
      } else if (record instanceof TrialPaused pause) {
        paused.add(new TrialEpoch(pause.number(), pause.epoch()));
      }
    }
    return VerdictAdvice.of(sweep, told, store.about(sweep, measured, paused));
  }

  /** Has the news of a sweep judged; false if nobody judges it. */
  private boolean judged(SweepId sweep) {
    Optional<SweepJudge> known = judges.get(sweep);
    if (known == null) {
      Optional<AskedSweep> asked = store.underWay(sweep);
      if (asked.isEmpty()) {
        return false;
      }
      known = judges.computeIfAbsent(sweep, id -> asked.flatMap(Judge::made));
    }
    known.ifPresent(judge -> judge(sweep, judge));
    return known.isPresent();
  }

  private static Optional<SweepJudge> made(AskedSweep asked) {
    return asked.spec().scheduler().scheduler() == Scheduler.NONE
        ? Optional.empty()
        : Optional.of(new SweepJudge(asked));
  }

  private void judge(SweepId sweep, SweepJudge judge) {
    synchronized (judge) {
      try {
        List<FinerRound> finer = judge.hasRounds() ? rounds.rounds(sweep) : List.of();
        store.judge(sweep, judge.heardTo(), facts -> judge.on(facts, finer));
      } catch (RuntimeException e) {
        judges.remove(sweep); // it may have heard what was not kept
        throw e;
      }
    }
  }
}
