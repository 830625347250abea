package dev.barrido.trainer;

import dev.barrido.events.ObjectiveType;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jobs of trials, for tests that say of them no more than they care about. */
final class Jobs {
  private Jobs() {}

  /** A trial of the sphere function, which costs no more than so many milliseconds an epoch. */
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
    return job(sweep, number, training, 3, resumeFrom, pauseAt);
  }

  /** The first trial of a sweep, tried a single time. */
  static TrialJob once(SweepId sweep, Map<String, Object> training) {
    return job(sweep, 0, training, 1, null, null);
  }

  private static TrialJob job(
      SweepId sweep,
      int number,
      Map<String, Object> training,
      int attempts,
      @Nullable Integer resumeFrom,
      @Nullable Integer pauseAt) {
    return new TrialJob(
        sweep,
        TrialId.of(sweep, number),
        number,
        1,
        "value",
        ObjectiveType.MINIMIZE,
        Map.of("x", 2.0),
        training,
        attempts,
        resumeFrom,
        pauseAt,
        0);
  }
}
