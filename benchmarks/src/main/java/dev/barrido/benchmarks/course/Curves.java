package dev.barrido.benchmarks.course;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.trial.ProposedTrial;
import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Training;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.deeplearning4j.Deeplearning4jEngine;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Real trainings of one data set, as far as they were asked for: each rests after 1, 3, 9 ...
 * epochs and goes on from there. A training follows from its point and its seed, so searches that
 * propose the same trial share it.
 */
final class Curves {
  static final String METRIC = "validation.error";
  private static final int FACTOR = 3;

  private record Key(Hyperparameters point, long seed) {}

  private final Deeplearning4jEngine engine;
  private final PaperSweep sweep;
  private final TrainingSet set;
  private final int epochs;
  private final Path folder;
  private final Map<Key, Curve> curves = new HashMap<>();
  private long trained;

  /**
   * @param epochs of a trial at most
   * @param folder for what rests
   */
  Curves(Deeplearning4jEngine engine, PaperSweep sweep, TrainingSet set, int epochs, Path folder) {
    this.engine = engine;
    this.sweep = sweep;
    this.set = set;
    this.epochs = epochs;
    this.folder = folder;
  }

  /** The validation error after an epoch, 0 to 1; NaN when the training had diverged. */
  double error(ProposedTrial trial, int epoch) {
    Key key = new Key(trial.hyperparameters(), trial.seed());
    Curve curve =
        curves.computeIfAbsent(key, k -> new Curve(folder.resolve("training-" + curves.size())));
    if (curve.epochs() < epoch) {
      train(trial, curve, rest(epoch));
    }
    return curve.error(epoch);
  }

  /** The test error of the network that an epoch of a trial had, 0 to 1. */
  double testError(Incumbent best) {
    Curve whole = new Curve(folder.resolve("test"));
    whole.trainTo(best.epoch());
    Outcome outcome =
        engine.train(training(best.trial(), best.epoch()), assignment(best.trial()), whole);
    if (!Integer.valueOf(best.epoch()).equals(outcome.bestEpoch())) {
      throw new IllegalStateException("expected the training to be as before, got " + outcome);
    }
    return outcome.metrics().get("test.error");
  }

  /** Epochs trained in earnest. */
  long trained() {
    return trained;
  }

  private void train(ProposedTrial trial, Curve curve, int limit) {
    int before = curve.epochs();
    curve.trainTo(limit);
    try {
      // One epoch more than is ever asked for, so that no training comes to its test.
      goOn(training(trial, epochs + 1), assignment(trial), curve);
    } catch (TrialFailure failure) {
      if (failure.kind() != FailureKind.DIVERGED) {
        throw failure;
      }
    }
    trained += curve.epochs() - before;
  }

  private void goOn(Training training, Assignment assignment, Curve curve) {
    if (curve.epochs() == 0) {
      engine.train(training, assignment, curve);
      return;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(curve.state())))) {
      engine.resume(training, assignment, in, curve);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int rest(int epoch) {
    int rest = 1;
    while (rest < epoch) {
      rest *= FACTOR;
    }
    return Math.min(rest, epochs);
  }

  private Training training(ProposedTrial trial, int last) {
    return sweep.training(set, trial.hyperparameters(), last);
  }

  private static Assignment assignment(ProposedTrial trial) {
    return new Assignment(trial.seed(), METRIC, false);
  }
}
