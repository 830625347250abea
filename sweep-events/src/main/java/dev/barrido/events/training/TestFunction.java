package dev.barrido.events.training;

/** The standard functions that searchers are judged by. */
public enum TestFunction {
  SPHERE(1, false),
  BRANIN(2, true),
  HARTMANN6(6, true),
  ROSENBROCK(2, false),
  RASTRIGIN(1, false),
  /** Of two values, which no input makes small together. */
  ZDT1(2, false),
  /** Always zero: for measuring everything but the training. */
  NOOP(0, false);

  private final int leastInputs;
  private final boolean noMore;

  TestFunction(int leastInputs, boolean noMore) {
    this.leastInputs = leastInputs;
    this.noMore = noMore;
  }

  public int leastInputs() {
    return leastInputs;
  }

  /** Whether it takes exactly as many inputs as it needs at least. */
  public boolean takesNoMore() {
    return noMore;
  }
}
