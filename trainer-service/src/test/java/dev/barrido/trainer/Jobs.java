package dev.barrido.trainer;

import dev.barrido.events.ObjectiveType;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jobs whose training costs no more than the time it is told to take. */
final class Jobs {
  private Jobs() {}

  /** A trial of the sphere function, so many milliseconds for each epoch. */
  static TrialJob sphere(
      SweepId sweep,
      int number,
      int epochs,
      int millis,
      @Nullable Integer resumeFrom,
      @Nullable Integer pauseAt) {
    Map<String, Object> training =
        Map.of(
            "trainer",
            "function",
            "function",
            "sphere",
            "inputs",
            List.of(2.0),
            "epochs",
            epochs,
            "sleepMillisPerEpoch",
            millis);
    return new TrialJob(
        sweep,
        TrialId.of(sweep, number),
        number,
        1,
        "value",
        ObjectiveType.MINIMIZE,
        Map.of("x", 2.0),
        training,
        3,
        resumeFrom,
        pauseAt,
        0);
  }
}
