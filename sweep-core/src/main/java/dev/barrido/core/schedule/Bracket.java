package dev.barrido.core.schedule;

import dev.barrido.core.schedule.Rung.Arrival;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trials climbing one ladder, without waiting for each other. */
final class Bracket {
  private static final class Climber {
    private double best = Double.POSITIVE_INFINITY;
    private int rung; // where it stands, or comes to next
    private @Nullable Verdict held; // paused or pruned there

    void rise() {
      rung++;
      held = null;
    }
  }

  private final String rule;
  private final Ladder ladder;
  private final int reductionFactor;
  private final boolean pausing;
  private final List<Rung> rungs = new ArrayList<>();
  private final Map<Integer, Climber> climbers = new HashMap<>();
  private final Set<Integer> ended = new HashSet<>();

  /**
   * An empty one.
   *
   * @param pausing whether trials wait at rungs to be promoted; else they go on, or are pruned
   */
  Bracket(String rule, Ladder ladder, int reductionFactor, boolean pausing) {
    this.rule = rule;
    this.ladder = ladder;
    this.reductionFactor = reductionFactor;
    this.pausing = pausing;
    ladder.stations().forEach(epoch -> rungs.add(new Rung()));
  }

  List<Verdict> on(Measurement measurement) {
    Climber climber = climber(measurement.trial());
    climber.best = Math.min(climber.best, measurement.loss());
    catchUp(measurement, climber);
    boolean arrives =
        climber.held == null
            && climber.rung < rungs.size()
            && measurement.epoch() >= ladder.epochOf(climber.rung);
    if (arrives) {
      return arrived(measurement, climber);
    }
    Evidence none = Evidence.unjudged(rule, measurement.epoch(), climber.best);
    return List.of(
        climber.held != null ? climber.held : new Verdict.Continue(measurement.trial(), none));
  }

  void onEnd(int trial) {
    ended.add(trial);
  }

  int mayTrainTo(int trial) {
    Climber climber = climbers.get(trial);
    int rung = climber == null ? 0 : climber.rung;
    return pausing ? ladder.epochOf(rung) : ladder.end();
  }

  private Climber climber(int trial) {
    return climbers.computeIfAbsent(trial, number -> new Climber());
  }

  /** Who measures at a rung has risen from those below, whatever was heard of it. */
  private void catchUp(Measurement measurement, Climber climber) {
    while (climber.rung + 1 < rungs.size()
        && measurement.epoch() >= ladder.epochOf(climber.rung + 1)
        && !(climber.held instanceof Verdict.Prune)) {
      Rung missed = rungs.get(climber.rung);
      if (climber.held == null) {
        missed.add(new Arrival(measurement.trial(), climber.best));
      }
      missed.promote(measurement.trial());
      climber.rise();
    }
  }

  private List<Verdict> arrived(Measurement measurement, Climber climber) {
    Rung rung = rungs.get(climber.rung);
    Arrival arrival = new Arrival(measurement.trial(), climber.best);
    rung.add(arrival);
    Evidence evidence = evidence(measurement.epoch(), climber.rung, arrival);
    return pausing
        ? pauseOrPromote(climber, rung, evidence, measurement.trial())
        : List.of(goOnOrPrune(climber, rung, evidence, measurement.trial()));
  }

  private List<Verdict> pauseOrPromote(Climber climber, Rung rung, Evidence evidence, int trial) {
    List<Verdict> verdicts = new ArrayList<>();
    int index = climber.rung;
    climber.held = new Verdict.Pause(trial, evidence);
    rung.promotable(places(rung), number -> !ended.contains(number))
        .ifPresent(best -> verdicts.add(promote(best, index)));
    if (climber.held != null) {
      verdicts.add(climber.held);
    }
    return verdicts;
  }

  private Verdict promote(Arrival best, int index) {
    rungs.get(index).promote(best.trial());
    climber(best.trial()).rise();
    Evidence evidence = evidence(ladder.epochOf(index), index, best);
    return new Verdict.Promote(best.trial(), index + 1, ladder.epochOf(index + 1), evidence);
  }

  private Verdict goOnOrPrune(Climber climber, Rung rung, Evidence evidence, int trial) {
    boolean judged = places(rung) > 0;
    if (judged && evidence.rank() != null && evidence.rank() > places(rung)) {
      climber.held = new Verdict.Prune(trial, evidence);
      return climber.held;
    }
    climber.rise();
    return new Verdict.Continue(trial, evidence);
  }

  private Evidence evidence(int epoch, int index, Arrival arrival) {
    Rung rung = rungs.get(index);
    Double threshold = places(rung) == 0 ? null : (Double) rung.lossAt(places(rung));
    return new Evidence(
        rule, epoch, index, rung.rank(arrival), rung.size() - 1, arrival.loss(), threshold);
  }

  /** How many of a rung may rise. */
  private int places(Rung rung) {
    return rung.size() / reductionFactor;
  }
}
