package dev.barrido.trainer.training.function;

import dev.barrido.core.random.Seeds;
import dev.barrido.events.FailureKind;
import dev.barrido.events.training.FunctionTraining;
import dev.barrido.events.training.Metrics;
import dev.barrido.events.training.Training;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.BestEpoch;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Fold;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.UnusableState;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a test function. Epoch e of E measures f(inputs) + (E - e) / E, so that curves fall,
 * and the last epoch measures the function itself; a fold adds to that a number of its own, normal
 * with deviation 0.1, the same for all trials of a sweep.
 */
public final class FunctionEngine implements Engine {
  private static final long SLICE_MILLIS = 20;
  private static final double FOLD_DEVIATION = 0.1;

  @Override
  public boolean canTrain(Training training) {
    return training instanceof FunctionTraining;
  }

  @Override
  public Outcome train(Training training, Assignment assignment, EpochSink sink) {
    return train((FunctionTraining) training, assignment, new BestEpoch(assignment), sink);
  }

  @Override
  public Outcome resume(
      Training training, Assignment assignment, DataInputStream state, EpochSink sink) {
    BestEpoch best = new BestEpoch(assignment);
    try {
      best.readFrom(state);
    } catch (IOException e) {
      throw new UnusableState("expected the epochs of a function, got " + e, e);
    }
    return train((FunctionTraining) training, assignment, best, sink);
  }

  private static Outcome train(
      FunctionTraining function, Assignment assignment, BestEpoch best, EpochSink sink) {
    checkObjective(assignment.objectiveMetricName(), Metrics.of(function.function()));
    Map<String, Double> values = FunctionValues.of(function.function(), function.inputs());
    double ease = ease(assignment.fold());
    while (best.epochs() < function.epochs()) {
      if (!waited(function.sleepMillisPerEpoch(), best, sink)) {
        break;
      }
      int number = best.epochs() + 1;
      double gap = (double) (function.epochs() - number) / function.epochs();
      Map<String, Double> metrics = new HashMap<>();
      values.forEach((metric, value) -> metrics.put(metric, value + gap + ease));
      Epoch epoch = new Epoch(number, metrics, false);
      best.isBest(epoch);
      sink.measured(epoch);
    }
    return best.outcome();
  }

  /** How much a fold adds to all values; the same for all trials, as with folds of rows. */
  private static double ease(@Nullable Fold fold) {
    return fold == null
        ? 0
        : FOLD_DEVIATION * new Seeds(fold.seed()).stream("function", fold.number()).nextGaussian();
  }

  private static void checkObjective(String metric, List<String> measured) {
    if (!measured.contains(metric)) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          "objectiveMetricName: expected one of " + measured + ", got " + metric);
    }
  }

  /** Takes the time of an epoch, and returns whether to go on. */
  private static boolean waited(long millis, BestEpoch best, EpochSink sink) {
    long end = System.nanoTime() + millis * 1_000_000;
    long left = millis;
    boolean goesOn = sink.goesOn(best::writeTo);
    while (goesOn && left > 0) {
      try {
        Thread.sleep(Math.min(left, SLICE_MILLIS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new TrialFailure(FailureKind.TRANSIENT, "interrupted", e);
      }
      left = (end - System.nanoTime()) / 1_000_000;
      goesOn = sink.goesOn(best::writeTo);
    }
    return goesOn;
  }
}
