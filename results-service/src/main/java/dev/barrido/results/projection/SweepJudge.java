package dev.barrido.results.projection;

import dev.barrido.core.schedule.Evidence;
import dev.barrido.core.schedule.Measurement;
import dev.barrido.core.schedule.TrialScheduler;
import dev.barrido.core.schedule.Verdict;
import dev.barrido.events.ObjectiveType;
import dev.barrido.parts.search.Losses;
import dev.barrido.parts.search.Schedules;
import dev.barrido.results.projection.GivenVerdict.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schedulers of one sweep, one a round, and how far they have heard its story. It follows from
 * the stored facts alone, so it may be thrown away and made anew at any time.
 */
final class SweepJudge {
  private final AskedSweep asked;
  private final ObjectiveType type;
  private final Map<Integer, TrialScheduler> schedulers = new HashMap<>();
  private final Map<Integer, Double> losses = new HashMap<>();
  private long heardTo;

  SweepJudge(AskedSweep asked) {
    this.asked = asked;
    this.type = asked.spec().objective().type();
  }

  /** Whether the sweep has rounds after the first. */
  boolean hasRounds() {
    return asked.spec().rounds().size() > 1;
  }

  /** The position of the last fact it was told. */
  long heardTo() {
    return heardTo;
  }

  /**
   * The verdicts that compared something, in the order in which they were reached.
   *
   * @param finer the rounds after the first, as far as they have begun
   */
  List<GivenVerdict> on(List<StoredFact> facts, List<FinerRound> finer) {
    List<GivenVerdict> verdicts = new ArrayList<>();
    for (StoredFact fact : facts) {
      TrialScheduler scheduler = schedulerOf(fact.number(), finer);
      if (fact instanceof StoredFact.Measured measured) {
        loss(measured).ifPresent(loss -> judge(scheduler, measured, loss, verdicts));
      } else {
        losses.remove(fact.number());
        scheduler.onEnd(fact.number());
      }
      heardTo = fact.position();
    }
    return verdicts;
  }

  private TrialScheduler schedulerOf(int number, List<FinerRound> finer) {
    int round = 0;
    for (FinerRound each : finer) {
      round = number >= each.firstTrial() ? each.round() : round;
    }
    return schedulers.computeIfAbsent(
        round, index -> Schedules.of(asked.spec(), asked.seed(), index));
  }

  /** An epoch without an objective counts as the one before it, if there was one. */
  private Optional<Double> loss(StoredFact.Measured measured) {
    Double objective = measured.objective();
    if (objective != null) {
      losses.put(measured.number(), Losses.of(type, objective));
    }
    return Optional.ofNullable(losses.get(measured.number()));
  }

  private void judge(
      TrialScheduler scheduler,
      StoredFact.Measured measured,
      double loss,
      List<GivenVerdict> verdicts) {
    scheduler.on(new Measurement(measured.number(), measured.epoch(), loss)).stream()
        .filter(verdict -> verdict.evidence().rank() != null)
        .map(verdict -> given(verdict, measured))
        .forEach(verdicts::add);
  }

  private GivenVerdict given(Verdict verdict, StoredFact.Measured cause) {
    Evidence evidence = verdict.evidence();
    Double threshold = evidence.threshold();
    Verdict.Promote promote = verdict instanceof Verdict.Promote up ? up : null;
    return new GivenVerdict(
        verdict.trial(),
        evidence.epoch(),
        kind(verdict),
        evidence.rule(),
        evidence.rung(),
        evidence.rank(),
        evidence.rivals(),
        Losses.of(type, evidence.value()),
        threshold == null ? null : (Double) Losses.of(type, threshold),
        promote == null ? null : (Integer) promote.toRung(),
        promote == null ? null : (Integer) promote.toEpoch(),
        cause.number(),
        cause.epoch());
  }

  private static Kind kind(Verdict verdict) {
    if (verdict instanceof Verdict.Pause) {
      return Kind.PAUSE;
    }
    if (verdict instanceof Verdict.Promote) {
      return Kind.PROMOTE;
    }
    return verdict instanceof Verdict.Prune ? Kind.PRUNE : Kind.CONTINUE;
  }
}
