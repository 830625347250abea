package dev.barrido.core.sweep;

import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.core.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;

/** A sweep in a test's hands: it is told things, and remembers what it decided. */
final class DrivenSweep {
  private final List<Decision> all = new ArrayList<>();
  private Sweep sweep;

  private DrivenSweep(Sweep sweep) {
    this.sweep = sweep;
  }

  /** A sweep that has proposed its first trials at time 0. */
  static DrivenSweep begun(Plans plans) {
    DrivenSweep driven = new DrivenSweep(Sweep.begin(plans.plan(), 0));
    driven.tell(new Input.ClockTicked(0));
    return driven;
  }

  List<Decision> tell(Input input) {
    Step step = sweep.on(input);
    sweep = step.next();
    all.addAll(step.decisions());
    return step.decisions();
  }

  List<Decision> completes(int number, double loss) {
    return tell(new Input.TrialEnded(number, new TrialResult.Completed(loss)));
  }

  List<Decision> fails(int number) {
    return tell(new Input.TrialEnded(number, new TrialResult.Failed(false, "diverged")));
  }

  Sweep sweep() {
    return sweep;
  }

  /** All trials proposed so far. */
  List<ProposedTrial> proposals() {
    return all.stream()
        .filter(Decision.Propose.class::isInstance)
        .map(decision -> ((Decision.Propose) decision).trial())
        .toList();
  }
}
