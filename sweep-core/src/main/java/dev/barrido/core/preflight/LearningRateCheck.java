package dev.barrido.core.preflight;

import static dev.barrido.core.preflight.CheckKind.LEARNING_RATE;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether some learning rate makes the loss fall, and the point's own is not above all of them. */
final class LearningRateCheck {
  private LearningRateCheck() {}

  static Check of(Findings findings, RateSweep sweep) {
    if (findings.rates().isEmpty()) {
      return Check.skipped(LEARNING_RATE, "the update rule has no learning rate");
    }
    if (findings.firstLoss() == null) {
      return Check.skipped(LEARNING_RATE, "there is no first loss to compare with");
    }
    Double own = findings.ownRate();
    Optional<LearningRateRange> range = sweep.range();
    if (range.isEmpty()) {
      return Check.failed(LEARNING_RATE, own, null, idleAndExploding(sweep, "nowhere"), noRange());
    }
    return own == null
        ? Check.passed(LEARNING_RATE, null, null, words(sweep, range.get()))
        : judged(own, sweep, range.get());
  }

  private static Check judged(double own, RateSweep sweep, LearningRateRange range) {
    String finding = words(sweep, range) + "; the point's own is " + Numbers.words(own);
    if (own > range.max()) {
      return Check.failed(
          LEARNING_RATE, own, range.max(), finding, "lower it to " + Numbers.words(range.max()));
    }
    Check passed = Check.passed(LEARNING_RATE, own, range.max(), finding);
    return own < range.min()
        ? passed.advising("it may learn slowly: try " + Numbers.words(range.min()) + " and more")
        : passed;
  }

  private static String words(RateSweep sweep, LearningRateRange range) {
    return idleAndExploding(
        sweep, "from " + Numbers.words(range.min()) + " to " + Numbers.words(range.max()));
  }

  private static String idleAndExploding(RateSweep sweep, String where) {
    return "the loss falls "
        + where
        + side(", does nothing up to ", sweep.highestIdle())
        + side(", explodes from ", sweep.lowestExploding());
  }

  private static String side(String words, @Nullable Double rate) {
    return rate == null ? "" : words + Numbers.words(rate);
  }

  private static String noRange() {
    return "no learning rate helps: look at the checks above first, at the inputs (standardize"
        + " them), and at units that are dead from the beginning";
  }
}
