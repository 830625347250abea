package dev.barrido.results.projection;

import dev.barrido.core.preflight.ChanceLoss;
import dev.barrido.core.preflight.Check;
import dev.barrido.core.preflight.Findings;
import dev.barrido.core.preflight.LearningRateRange;
import dev.barrido.core.preflight.PenaltyProbe;
import dev.barrido.core.preflight.Preflight;
import dev.barrido.core.preflight.RateProbe;
import dev.barrido.core.preflight.TinySet;
import dev.barrido.events.MeasuredRate;
import dev.barrido.events.PreflightCheck;
import dev.barrido.events.PreflightJudged;
import dev.barrido.events.PreflightMeasured;
import java.util.List;
import java.util.Objects;

/** What the core makes of a network's first batches, to and from what travels. */
public final class PreflightJudgement {
  private PreflightJudgement() {}

  /** The judgement; one that could not be measured says why. */
  public static PreflightJudged of(PreflightMeasured told) {
    if (told.failureKind() != null) {
      return new PreflightJudged(
          told.sweepId(),
          told.task(),
          told.failureKind(),
          told.message(),
          false,
          List.of(),
          null,
          null,
          told.sentAtEpochMillis());
    }
    Preflight preflight = Preflight.of(findings(told));
    LearningRateRange range = preflight.range();
    return new PreflightJudged(
        told.sweepId(),
        told.task(),
        null,
        preflight.complaint().orElse(null),
        preflight.passed(),
        preflight.checks().stream().map(PreflightJudgement::check).toList(),
        range == null ? null : (Double) range.min(),
        range == null ? null : (Double) range.max(),
        told.sentAtEpochMillis());
  }

  private static Findings findings(PreflightMeasured told) {
    return new Findings(
        new ChanceLoss(
            Objects.requireNonNull(told.chanceLoss()),
            Objects.requireNonNull(told.chanceWords()),
            Objects.requireNonNull(told.constantLoss())),
        told.firstLoss(),
        new PenaltyProbe(told.l1(), told.l2(), told.penaltiesOfSpec(), told.penalisedLoss()),
        new TinySet(told.tinyRows(), told.tinyLearningRate(), told.tinySteps(), told.tinyLosses()),
        told.rates().stream().map(PreflightJudgement::probe).toList(),
        told.ownLearningRate());
  }

  static RateProbe probe(MeasuredRate rate) {
    return new RateProbe(rate.learningRate(), rate.loss(), rate.highestLoss());
  }

  private static PreflightCheck check(Check check) {
    return new PreflightCheck(
        PreflightCheck.Kind.valueOf(check.kind().name()),
        PreflightCheck.Result.valueOf(check.result().name()),
        check.measured(),
        check.expected(),
        check.finding(),
        check.advice());
  }
}
