package dev.barrido.benchmarks.training;

import dev.barrido.events.spec.TrainingReader;
import dev.barrido.events.training.Training;
import dev.barrido.trainer.training.Assignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every slot trains.
 *
 * @param data of the spec
 * @param units of the layers, from the inputs to the outputs
 * @param rows of the training part
 * @param epochs that warm up, and as many that count
 */
record Workload(
    Map<String, Object> data, List<Integer> units, int rows, int epochs, int batchSize) {
  /** Units of the network for pictures. */
  private static final List<Integer> PICTURES = List.of(784, 128, 64, 10);

  /** Units of the course's network. */
  private static final List<Integer> COURSE = List.of(784, 200, 2);

  /** What every training of it is told. */
  static final Assignment ASSIGNMENT = new Assignment(7, "validation.loss", false);

  private static final int COURSE_ROWS = 1_000;

  /** Pictures of MNIST's size, as many of them, and a network with two hidden layers. */
  static Workload pictures(Map<String, Object> data, int batchSize) {
    return new Workload(data, PICTURES, RandomPictures.ROWS, 1, batchSize);
  }

  /** The network of the course. */
  static Workload course(int batchSize) {
    Map<String, Object> split = Map.of("train", COURSE_ROWS, "validation", 200, "test", 200);
    return new Workload(
        Map.of("name", "rectangles", "split", split), COURSE, COURSE_ROWS, 40, batchSize);
  }

  /** Units of the course's network, or else of the one for pictures. */
  static List<Integer> units(boolean course) {
    return course ? COURSE : PICTURES;
  }

  /** The training of a trial, of so many epochs. */
  Training training(int epochs) {
    Map<String, Object> training = new HashMap<>();
    training.put("trainer", "deeplearning4j");
    training.put("data", data);
    training.put("epochs", epochs);
    training.put("batchSize", batchSize);
    training.put("network", layers());
    training.put("optimizer", Map.of("name", "sgd", "learningRate", 0.01));
    return TrainingReader.read(training);
  }

  private List<Map<String, Object>> layers() {
    int last = units.size() - 1;
    List<Map<String, Object>> layers = new ArrayList<>();
    units
        .subList(1, last)
        .forEach(
            hidden -> layers.add(Map.of("layer", "dense", "units", hidden, "activation", "relu")));
    layers.add(Map.of("layer", "output", "units", units.get(last)));
    return layers;
  }

  @Override
  public String toString() {
    return name(units, batchSize);
  }

  /** What a network with these layers is called in results. */
  static String name(List<Integer> units, int batchSize) {
    String network = String.join("-", units.stream().map(String::valueOf).toList());
    return network + ", batch " + batchSize;
  }
}
