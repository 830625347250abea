package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.spec.TrainingReader;
import dev.barrido.events.training.Activation;
import dev.barrido.events.training.Layer;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small trainings for tests, as a spec would give them. */
final class Trainings {
  static final Assignment LOWEST_ERROR = new Assignment(11, "validation.error", false);

  static final Map<String, Object> FEW_RECTANGLES =
      Map.of("name", "rectangles", "split", Map.of("train", 200, "validation", 100, "test", 100));

  private Trainings() {}

  /** Irises with one hidden layer; the changes replace fields of the training section. */
  static NetworkTraining irises(Map<String, Object> changes) {
    Map<String, Object> section = new HashMap<>();
    section.put("trainer", "deeplearning4j");
    section.put("data", Map.of("name", "iris", "preprocessing", "standardize"));
    section.put("epochs", 5);
    section.put("batchSize", 16);
    section.put(
        "network",
        List.of(
            Map.of("layer", "dense", "units", 12, "activation", "tanh"),
            Map.of("layer", "output", "units", 3)));
    section.put("optimizer", Map.of("name", "adam", "learningRate", 0.02));
    section.putAll(changes);
    return (NetworkTraining) TrainingReader.read(section);
  }

  /** As {@link #irises}, with this non-linearity, for 20 epochs. */
  static NetworkTraining withHidden(Activation activation) {
    NetworkTraining plain = irises(Map.of("epochs", 20));
    Layer.Dense dense = (Layer.Dense) plain.network().get(0);
    return new NetworkTraining(
        plain.data(),
        plain.epochs(),
        plain.patience(),
        plain.batchSize(),
        plain.loss(),
        plain.weightInit(),
        List.of(
            new Layer.Dense(dense.units(), activation, dense.weightInit(), dense.dropout()),
            plain.network().get(1)),
        plain.optimizer(),
        plain.regularization());
  }

  static Outcome train(NetworkTraining training, Assignment assignment, List<Epoch> epochs) {
    return new Deeplearning4jEngine().train(training, assignment, listening(epochs));
  }

  static List<Epoch> epochs(NetworkTraining training) {
    List<Epoch> epochs = new ArrayList<>();
    train(training, LOWEST_ERROR, epochs);
    return epochs;
  }

  static EpochSink listening(List<Epoch> epochs) {
    return new EpochSink() {
      @Override
      public void measured(Epoch epoch) {
        epochs.add(epoch);
      }

      @Override
      public boolean stopRequested() {
        return false;
      }
    };
  }
}
