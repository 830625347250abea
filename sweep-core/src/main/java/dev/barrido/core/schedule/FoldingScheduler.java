package dev.barrido.core.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes each measurement in once, and answers its echoes as it was answered. */
abstract class FoldingScheduler implements TrialScheduler {
  private final Map<Integer, Map<Integer, List<Verdict>>> answers = new HashMap<>();

  @Override
  public final List<Verdict> on(Measurement measurement) {
    Map<Integer, List<Verdict>> ofTrial =
        answers.computeIfAbsent(measurement.trial(), trial -> new HashMap<>());
    List<Verdict> answer = ofTrial.get(measurement.epoch());
    if (answer == null) {
      answer = List.copyOf(judge(measurement));
      ofTrial.put(measurement.epoch(), answer);
    }
    return answer;
  }

  @Override
  public void onEnd(int trial) {
    // a curve that has ended is a curve all the same
  }

  @Override
  public int mayTrainTo(int trial) {
    return UNBOUNDED;
  }

  /** The verdicts on a measurement that was never told before. */
  abstract List<Verdict> judge(Measurement measurement);
}
