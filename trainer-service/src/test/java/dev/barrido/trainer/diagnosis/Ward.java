package dev.barrido.trainer.diagnosis;

import dev.barrido.core.diagnosis.Diagnoses;
import dev.barrido.core.diagnosis.Diagnosis;
import dev.barrido.core.diagnosis.EpochFigures;
import dev.barrido.core.diagnosis.LearningCurve;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.deeplearning4j.Deeplearning4jEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains, and says what the curve shows. */
final class Ward {
  private final Path folder;

  /**
   * A ward.
   *
   * @param folder for tables
   */
  Ward(Path folder) {
    this.folder = folder;
  }

  List<Diagnosis> diagnoses(Family family, int number) {
    return Diagnoses.of(curve(Patients.of(folder, family, number), number));
  }

  private static LearningCurve curve(NetworkTraining training, int seed) {
    List<EpochFigures> epochs = new ArrayList<>();
    boolean completed = true;
    try {
      new Deeplearning4jEngine()
          .train(training, new Assignment(seed, "validation.loss", false), into(epochs));
    } catch (TrialFailure diverged) {
      completed = false;
    }
    return new LearningCurve(epochs, completed);
  }

  private static EpochSink into(List<EpochFigures> epochs) {
    return new EpochSink() {
      @Override
      public void measured(Epoch epoch) {
        epochs.add(EpochFigures.of(epoch.number(), epoch.diverged(), epoch.metrics()));
      }

      @Override
      public boolean stopRequested() {
        return false;
      }
    };
  }
}
