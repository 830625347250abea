package dev.barrido.core.schedule;

import java.util.List;

/** Lets every trial train to its end. */
public final class NoScheduler implements TrialScheduler {
  @Override
  public List<Verdict> on(Measurement measurement) {
    Evidence none = Evidence.unjudged("none", measurement.epoch(), measurement.loss());
    return List.of(new Verdict.Continue(measurement.trial(), none));
  }

  @Override
  public void onEnd(int trial) {
    // nothing is kept, so there is nothing to end
  }

  @Override
  public int mayTrainTo(int trial) {
    return UNBOUNDED;
  }
}
