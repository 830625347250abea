package dev.barrido.benchmarks.course;

/** A search asked for an epoch more than it may train. */
final class BudgetSpent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BudgetSpent(long epochs) {
    super("expected at most " + epochs + " epochs");
  }
}
