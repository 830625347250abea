package dev.barrido.trainer.diagnosis;

import dev.barrido.core.random.Seeds;
import dev.barrido.events.spec.TrainingReader;
import dev.barrido.events.training.NetworkTraining;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes trainings of a family: networks, data, optimizers and lengths are drawn, and for the bad
 * ones one thing is made bad on purpose. The same number gives the same training.
 */
final class Patients {
  private static final List<String> ACTIVATIONS = List.of("relu", "tanh");

  private final Path folder;
  private final Family family;
  private final int number;
  private final Choice choice;

  private Patients(Path folder, Family family, int number) {
    this.folder = folder;
    this.family = family;
    this.number = number;
    this.choice = new Choice(new Seeds(number).stream("patient", family.ordinal()));
  }

  /**
   * A training.
   *
   * @param folder for the tables it needs
   */
  static NetworkTraining of(Path folder, Family family, int number) {
    return (NetworkTraining) TrainingReader.read(new Patients(folder, family, number).section());
  }

  private Map<String, Object> section() {
    return switch (family) {
      case GOOD -> usual(task(), 1);
      case EXPLODES -> usual(task(), choice.logarithmic(300, 3000));
      case OSCILLATES -> wide(choice.one(ACTIVATIONS), 3, 10);
      case CRAWLS -> usual(task(), choice.logarithmic(1e-4, 1e-3));
      case FEW_ROWS -> fewRows();
      case TOO_SMALL -> tooSmall();
      case TINY_WEIGHTS -> tinyWeights();
      case SHUFFLED_LABELS -> usual(shuffled(), 1);
      case KILLED_RELU -> killedRelu();
      case RAW_INPUTS -> rawInputs();
      case DEEP_SIGMOID -> deepSigmoid();
      case LEAPS -> wide("tanh", 1, 3);
    };
  }

  /** Data with as many outputs as a network needs. */
  private record Task(Map<String, Object> data, int outputs) {}

  private Task task() {
    return switch (choice.whole(0, 3)) {
      case 0 -> spirals(2, 0.05 + 0.1 * choice.random().nextDouble());
      case 1 -> new Task(Map.of("name", "iris", "preprocessing", "standardize"), 3);
      case 2 -> table(Table.of(600, choice.whole(5, 30), choice.whole(2, 8)));
      default -> table(Table.of(600, choice.whole(3, 6), 0).withNoise(0.3));
    };
  }

  private Task table(Table table) {
    Path file = folder.resolve(family.name() + number + ".csv");
    return new Task(table.in(file, choice.random()), Math.max(1, table.classes()));
  }

  private static Task spirals(int classes, double noise) {
    return new Task(Map.of("name", "spirals", "classes", classes, "noise", noise), classes);
  }

  private Task shuffled() {
    int rows = choice.one(List.of(600, 1500));
    return table(Table.of(rows, choice.whole(5, 20), choice.whole(2, 5)).withNoise(1));
  }

  /** One or two hidden layers with a rate that suits them, times a factor. */
  private Map<String, Object> usual(Task task, double factor) {
    return section(
        task,
        layers(task, choice.whole(1, 2), choice.whole(20, 80), choice.one(ACTIVATIONS)),
        rate(task, factor));
  }

  /** Wide layers on inputs that are not scaled. */
  private Map<String, Object> wide(String activation, double from, double to) {
    Task task = spirals(choice.whole(2, 3), 0.3);
    return section(
        task,
        layers(task, choice.whole(1, 2), choice.whole(150, 250), activation),
        Map.of("name", "sgd", "learningRate", choice.logarithmic(from, to)));
  }

  private Map<String, Object> fewRows() {
    Table table = Table.of(400, 20, 3).withClouds(1, 0.5).withNoise(0.5);
    Map<String, Object> data = new HashMap<>(table(table).data());
    data.put("split", Map.of("train", 60, "validation", 240, "test", 100));
    Task task = new Task(data, 3);
    Map<String, Object> section =
        section(
            task,
            layers(task, choice.whole(1, 2), choice.whole(150, 300), choice.one(ACTIVATIONS)),
            rate(task, 0.5));
    section.put("epochs", choice.whole(80, 120));
    return section;
  }

  private Map<String, Object> tooSmall() {
    Task task = table(Table.of(600, choice.whole(4, 6), 5).withClouds(4, 4));
    Map<String, Object> section = section(task, layers(task, 1, 2, "tanh"), rate(task, 1));
    section.put("epochs", 50);
    return section;
  }

  private Map<String, Object> tinyWeights() {
    Task task = table(Table.of(600, choice.whole(5, 10), 2).withClouds(2, 2));
    Map<String, Object> section =
        section(
            task,
            layers(task, 2, choice.whole(20, 40), "tanh"),
            Map.of("name", "sgd", "learningRate", 0.15));
    section.put("weightInit", Map.of("name", "normal", "scale", choice.logarithmic(0.01, 0.03)));
    section.put("epochs", 100);
    return section;
  }

  private Map<String, Object> killedRelu() {
    Task task = new Task(Map.of("name", "iris"), 3);
    Map<String, Object> section =
        section(
            task,
            layers(task, choice.whole(1, 3), choice.whole(20, 80), "relu"),
            Map.of(
                "name", "nesterovs", "momentum", 0.9, "learningRate", choice.logarithmic(0.5, 2)));
    if (choice.whole(0, 3) == 0) {
      section.put("weightInit", "zero");
    }
    return section;
  }

  private Map<String, Object> rawInputs() {
    Task task = table(Table.of(600, choice.whole(5, 20), choice.whole(2, 5)).withScale(1000));
    String activation = choice.one(List.of("tanh", "sigmoid"));
    return section(
        task, layers(task, choice.whole(1, 2), choice.whole(20, 60), activation), rate(task, 1));
  }

  private Map<String, Object> deepSigmoid() {
    Task task = task();
    boolean zero = choice.whole(0, 3) == 0;
    Map<String, Object> section =
        section(
            task,
            zero
                ? layers(task, choice.whole(1, 2), choice.whole(20, 80), "tanh")
                : layers(task, choice.whole(5, 7), choice.whole(10, 30), "sigmoid"),
            Map.of(
                "name",
                "sgd",
                "learningRate",
                choice.logarithmic(0.01, 0.1) / (task.outputs() == 1 ? 10 : 1)));
    section.put("weightInit", zero ? "zero" : choice.one(List.of("xavier", "lecun")));
    return section;
  }

  /**
   * What a practitioner would try first, times a factor; a tenth of it for numbers, whose gradients
   * are larger, unless the optimizer scales its steps itself.
   */
  private Map<String, Object> rate(Task task, double factor) {
    double usual = task.outputs() == 1 ? factor / 10 : factor;
    return switch (choice.whole(0, 2)) {
      case 0 -> Map.of("name", "adam", "learningRate", factor * choice.logarithmic(0.002, 0.01));
      case 1 ->
          Map.of(
              "name",
              "nesterovs",
              "momentum",
              0.9,
              "learningRate",
              usual * choice.logarithmic(0.01, 0.05));
      default -> Map.of("name", "sgd", "learningRate", usual * choice.logarithmic(0.05, 0.2));
    };
  }

  private static List<Map<String, Object>> layers(
      Task task, int hidden, int units, String activation) {
    List<Map<String, Object>> layers = new ArrayList<>();
    for (int i = 0; i < hidden; i++) {
      layers.add(Map.of("layer", "dense", "units", units, "activation", activation));
    }
    layers.add(Map.of("layer", "output", "units", task.outputs()));
    return layers;
  }

  private Map<String, Object> section(
      Task task, List<Map<String, Object>> network, Map<String, Object> optimizer) {
    return new HashMap<>(
        Map.of(
            "trainer",
            "deeplearning4j",
            "data",
            task.data(),
            "epochs",
            choice.whole(20, 40),
            "batchSize",
            choice.one(List.of(32, 64)),
            "weightInit",
            "he",
            "network",
            network,
            "optimizer",
            optimizer));
  }
}
