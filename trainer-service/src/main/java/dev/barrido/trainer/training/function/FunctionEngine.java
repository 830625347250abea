package dev.barrido.trainer.training.function;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.FunctionTraining;
import dev.barrido.events.training.Training;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.BestEpoch;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrialFailure;
import java.util.Map;

/**
 * Evaluates a test function. Epoch e of E measures f(inputs) + (E - e) / E, so that curves fall,
 * and the last epoch measures the function itself.
 */
public final class FunctionEngine implements Engine {
  static final String METRIC = "value";
  private static final long SLICE_MILLIS = 20;

  @Override
  public boolean canTrain(Training training) {
    return training instanceof FunctionTraining;
  }

  @Override
  public Outcome train(Training training, Assignment assignment, EpochSink sink) {
    FunctionTraining function = (FunctionTraining) training;
    if (!assignment.objectiveMetricName().equals(METRIC)) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          "objectiveMetricName: expected " + METRIC + ", got " + assignment.objectiveMetricName());
    }
    double value = TestFunctions.value(function.function(), function.inputs());
    BestEpoch best = new BestEpoch(assignment);
    for (int number = 1; number <= function.epochs(); number++) {
      sleep(function.sleepMillisPerEpoch(), sink);
      if (sink.stopRequested()) {
        break;
      }
      double gap = (double) (function.epochs() - number) / function.epochs();
      Epoch epoch = new Epoch(number, Map.of(METRIC, value + gap), false);
      best.isBest(epoch);
      sink.measured(epoch);
    }
    return best.outcome();
  }

  private static void sleep(long millis, EpochSink sink) {
    long end = System.nanoTime() + millis * 1_000_000;
    for (long left = millis; left > 0 && !sink.stopRequested(); ) {
      try {
        Thread.sleep(Math.min(left, SLICE_MILLIS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new TrialFailure(FailureKind.TRANSIENT, "interrupted", e);
      }
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }
}
