package dev.barrido.results.projection;

import dev.barrido.events.Advice;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.PromoteTrial;
import dev.barrido.events.PruneTrial;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialHeld;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialPaused;
import dev.barrido.results.projection.GivenVerdict.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Verdicts as advice. A promotion is told once its trial waits: with the verdict when the trainer
 * had left the trial before, else with the pause, in whose place it stands then. Promotions that a
 * measurement brings about come before the pause that follows it, so that nobody believes in
 * between that nothing is left to train.
 */
final class VerdictAdvice {
  private final SweepId sweep;
  private final List<KeptVerdict> verdicts;
  private final Set<Advice> advice = new LinkedHashSet<>();

  private VerdictAdvice(SweepId sweep, List<KeptVerdict> verdicts) {
    this.sweep = sweep;
    this.verdicts = verdicts;
  }

  /** What follows from these records of one sweep. */
  static List<Advice> of(SweepId sweep, List<TrainerRecord> records, List<KeptVerdict> verdicts) {
    VerdictAdvice told = new VerdictAdvice(sweep, verdicts);
    for (TrainerRecord record : records) {
      if (record instanceof EpochMeasured measured) {
        told.measured(measured);
      } else if (record instanceof TrialPaused paused) {
        told.paused(paused.number(), paused.epoch(), paused.sentAtEpochMillis());
      }
    }
    return new ArrayList<>(told.advice);
  }

  /** All that was ever to be said of a sweep. */
  static List<Advice> ofAll(SweepId sweep, List<KeptVerdict> verdicts, long nowMillis) {
    VerdictAdvice told = new VerdictAdvice(sweep, verdicts);
    for (KeptVerdict verdict : verdicts) {
      told.obeyed(verdict, nowMillis);
    }
    for (KeptVerdict verdict : verdicts) {
      if (verdict.given().kind() == Kind.PAUSE && verdict.waits()) {
        told.paused(verdict.given().number(), verdict.given().epoch(), nowMillis);
      }
    }
    return new ArrayList<>(told.advice);
  }

  private void measured(EpochMeasured measured) {
    verdicts.stream()
        .filter(verdict -> verdict.given().causedBy() == measured.number())
        .filter(verdict -> verdict.given().causedAtEpoch() == measured.epoch())
        .forEach(verdict -> obeyed(verdict, measured.sentAtEpochMillis()));
  }

  private void obeyed(KeptVerdict verdict, long atMillis) {
    GivenVerdict given = verdict.given();
    if (given.kind() == Kind.PRUNE) {
      advice.add(prune(given, atMillis));
    } else if (given.kind() == Kind.PROMOTE && verdict.waits()) {
      advice.add(promote(verdict, atMillis));
    }
  }

  private void paused(int number, int epoch, long atMillis) {
    verdicts.stream()
        .filter(verdict -> verdict.given().number() == number && verdict.given().epoch() == epoch)
        .filter(verdict -> verdict.given().kind() == Kind.PROMOTE)
        .findFirst()
        .ifPresentOrElse(
            promotion -> advice.add(promote(promotion, atMillis)),
            () -> held(number, epoch, atMillis));
  }

  private void held(int number, int epoch, long atMillis) {
    verdicts.stream()
        .map(KeptVerdict::given)
        .filter(given -> given.number() == number && given.epoch() == epoch)
        .filter(given -> given.kind() == Kind.PAUSE)
        .forEach(pause -> advice.add(hold(pause, atMillis)));
  }

  private PruneTrial prune(GivenVerdict given, long atMillis) {
    return new PruneTrial(
        sweep,
        TrialId.of(sweep, given.number()),
        given.number(),
        given.rule(),
        given.epoch(),
        given.rung(),
        given.rank(),
        given.rivals(),
        given.objective(),
        given.threshold(),
        given.reason(),
        atMillis);
  }

  private TrialHeld hold(GivenVerdict given, long atMillis) {
    return new TrialHeld(
        sweep,
        TrialId.of(sweep, given.number()),
        given.number(),
        given.rule(),
        given.epoch(),
        given.rung(),
        given.rank(),
        given.rivals(),
        given.objective(),
        given.threshold(),
        given.reason(),
        atMillis);
  }

  private PromoteTrial promote(KeptVerdict verdict, long atMillis) {
    GivenVerdict given = verdict.given();
    return new PromoteTrial(
        sweep,
        TrialId.of(sweep, given.number()),
        given.number(),
        given.rule(),
        Objects.requireNonNull(given.toRung()),
        given.epoch(),
        Objects.requireNonNull(given.toEpoch()),
        given.rank(),
        given.rivals(),
        given.objective(),
        given.threshold(),
        verdict.foldsEnded().isEmpty() ? null : verdict.foldsEnded(),
        given.reason(),
        atMillis);
  }
}
