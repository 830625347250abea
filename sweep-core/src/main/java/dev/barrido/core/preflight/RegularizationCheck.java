package dev.barrido.core.preflight;

import static dev.barrido.core.preflight.CheckKind.REGULARIZATION;

/** Whether penalties cost something, and do not drown the data. */
final class RegularizationCheck {
  /** Times the loss without: more than this, and training makes weights small, nothing else. */
  private static final double MOST = 10;

  private RegularizationCheck() {}

  static Check of(Findings findings) {
    PenaltyProbe probe = findings.penalty();
    Double without = findings.firstLoss();
    if (without == null) {
      return Check.skipped(REGULARIZATION, "there is no first loss to compare with");
    }
    if (probe.loss() == null) {
      return Check.failed(
          REGULARIZATION,
          null,
          without,
          "with " + strengths(probe) + " the first loss is no finite number",
          "penalise less");
    }
    return rise(probe, probe.loss(), without);
  }

  private static Check rise(PenaltyProbe probe, double with, double without) {
    double rise = with - without;
    String finding =
        "with "
            + strengths(probe)
            + " the first loss goes from "
            + Numbers.words(without)
            + " to "
            + Numbers.words(with)
            + "; expected higher";
    if (rise <= 0) {
      return Check.failed(REGULARIZATION, with, without, finding, noRise());
    }
    if (probe.ofTheSpec() && rise > MOST * without) {
      return Check.failed(
          REGULARIZATION,
          with,
          without,
          finding + " by at most " + Numbers.words(MOST) + " times",
          "penalise less: training would make weights small, whatever the data say");
    }
    return Check.passed(REGULARIZATION, with, without, finding);
  }

  private static String noRise() {
    return "weights must not all begin at zero, or no penalty can hold them (weightInit)";
  }

  private static String strengths(PenaltyProbe probe) {
    String strengths =
        probe.l1() > 0 ? "l1 " + Numbers.words(probe.l1()) + (probe.l2() > 0 ? " and " : "") : "";
    return strengths
        + (probe.l2() > 0 ? "l2 " + Numbers.words(probe.l2()) : "")
        + (probe.ofTheSpec() ? "" : " for a trial");
  }
}
