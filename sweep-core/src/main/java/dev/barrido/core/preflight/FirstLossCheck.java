package dev.barrido.core.preflight;

import static dev.barrido.core.preflight.CheckKind.FIRST_LOSS;

/** Holds the first loss to the loss of chance. */
final class FirstLossCheck {
  /** Of the loss of chance: how far above it weights of a usual size may bring the first loss. */
  private static final double MOST_ABOVE = 1;

  /** Of the loss of chance: how far below it luck with the weights may bring the first loss. */
  private static final double MOST_BELOW = 0.5;

  private FirstLossCheck() {}

  static Check of(Findings findings) {
    Double loss = findings.firstLoss();
    double chance = findings.chance().undecided();
    if (loss == null) {
      return Check.failed(
          FIRST_LOSS,
          null,
          chance,
          "the first loss is no finite number; expected near " + words(findings),
          "look for values in the data that are missing or huge, and begin with smaller weights");
    }
    String finding =
        "the first loss is " + Numbers.words(loss) + "; expected near " + words(findings);
    if (loss > (1 + MOST_ABOVE) * chance) {
      return Check.failed(FIRST_LOSS, loss, chance, finding, tooHigh());
    }
    if (loss < (1 - MOST_BELOW) * chance) {
      return Check.failed(FIRST_LOSS, loss, chance, finding, tooLow());
    }
    return Check.passed(FIRST_LOSS, loss, chance, finding);
  }

  private static String words(Findings findings) {
    return Numbers.words(findings.chance().undecided()) + ", " + findings.chance().words();
  }

  private static String tooHigh() {
    return "begin with smaller weights (weightInit, its scale), and standardize the inputs";
  }

  private static String tooLow() {
    return "nothing was learned yet, so look for a column that gives the label away, and for rows"
        + " of one class only";
  }
}
