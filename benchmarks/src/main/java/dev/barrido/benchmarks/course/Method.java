package dev.barrido.benchmarks.course;

import java.util.Locale;

/** The ways to spend the same epochs. */
enum Method {
  /** Every trial trains to its end. */
  RANDOM,
  ASHA,
  HYPERBAND,
  BOHB,
  /** Three rounds from coarse to fine, each with a third of the epochs. */
  ROUNDS;

  /** Searches until the epochs are spent, or in the case of random until its trials have ended. */
  void run(Search search) {
    switch (this) {
      case RANDOM -> search.trials("random", "none", search.trials());
      case ASHA -> search.spendingAll("random", "asha");
      case HYPERBAND -> search.spendingAll("random", "hyperband");
      case BOHB -> search.spendingAll("bohb", "hyperband");
      case ROUNDS -> search.rounds();
    }
  }

  String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}
