package dev.barrido.core.preflight;

import static dev.barrido.core.preflight.CheckKind.TINY_SET;

/** Whether a handful of rows was learned by heart. */
final class TinySetCheck {
  private static final String ADVICE =
      "a network that cannot learn these learns nothing: look at its weights (all zero, dead"
          + " units), at its output and loss, and at labels that contradict each other; or give it"
          + " more units";

  private TinySetCheck() {}

  static Check of(Findings findings) {
    TinySet set = findings.tinySet();
    Double reached = set.reached();
    double target = TinySet.target(findings.chance());
    String finding =
        set.rows()
            + " rows were trained "
            + set.steps()
            + " times"
            + (set.learningRate() == null
                ? ""
                : " at learning rate " + Numbers.words(set.learningRate()))
            + " and reached "
            + (reached == null ? "no finite loss" : "loss " + Numbers.words(reached))
            + "; expected at most "
            + Numbers.words(target);
    return reached != null && TinySet.learned(reached, findings.chance())
        ? Check.passed(TINY_SET, reached, target, finding)
        : Check.failed(TINY_SET, reached, target, finding, ADVICE);
  }
}
