package dev.barrido.core.schedule;

/** Lets every trial train to its end. */
public final class NoScheduler implements TrialScheduler {
  @Override
  public Verdict onMeasurement(int trial, int epoch, double loss) {
    return new Verdict.Continue();
  }

  @Override
  public void onEnd(int trial) {
    // nothing is kept, so there is nothing to end
  }
}
