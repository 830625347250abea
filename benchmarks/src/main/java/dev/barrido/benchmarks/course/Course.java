package dev.barrido.benchmarks.course;

import dev.barrido.benchmarks.Results;
import dev.barrido.benchmarks.RowOptions;
import dev.barrido.trainer.training.deeplearning4j.Deeplearning4jEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A plain random search over the paper's space, and the same total of epochs spent under schedulers
 * and in rounds: real trainings, the sweep on the virtual clock. The network with the least
 * validation error of all that a search saw is tried on the test rows.
 */
public final class Course {
  private static final Map<String, String> DEFAULTS =
      Map.of("--sets", "rectangles", "--seeds", "0-9", "--trials", "64", "--epochs", "81");

  private final Deeplearning4jEngine engine = new Deeplearning4jEngine();
  private final PaperSweep sweep;
  private final int trials;
  private final int epochs;
  private final Path folder;

  private Course(PaperSweep sweep, RowOptions options, Path folder) {
    this.sweep = sweep;
    this.trials = options.count("--trials");
    this.epochs = options.count("--epochs");
    this.folder = folder;
  }

  /** Takes the row's options; {@code benchmarks.home} names the project's folder. */
  public static void main(String[] arguments) throws IOException {
    RowOptions options = RowOptions.of(List.of(arguments), DEFAULTS);
    List<TrainingSet> sets = options.names("--sets").stream().map(TrainingSet::named).toList();
    Path folder = Files.createTempDirectory("course");
    PaperSweep sweep = PaperSweep.in(Path.of(System.getProperty("benchmarks.home")));
    Course course = new Course(sweep, options, folder);
    try {
      for (TrainingSet set : sets) {
        course.measure(set, options.range("--seeds"));
      }
    } finally {
      course.clear();
      Files.delete(folder);
    }
  }

  private void measure(TrainingSet set, List<Integer> seeds) throws IOException {
    Map<Method, List<Double>> errors = new EnumMap<>(Method.class);
    for (int seed : seeds) {
      Curves curves = new Curves(engine, sweep, set, epochs, folder);
      long budget = Long.MAX_VALUE;
      for (Method method : Method.values()) {
        Spending spending = new Spending(curves::error, budget);
        method.run(new Search(sweep.space(), seed, trials, epochs, spending));
        budget = method == Method.RANDOM ? spending.spent() : budget;
        double error = 100 * curves.testError(spending.best());
        errors.computeIfAbsent(method, any -> new ArrayList<>()).add(error);
        say(set, seed, method, spending, error, curves.trained());
      }
      clear();
    }
    errors.forEach((method, each) -> print(set.specName() + ", " + method.words(), each));
  }

  private static void say(
      TrainingSet set, int seed, Method method, Spending spending, double error, long trained) {
    System.err.printf(
        Locale.ROOT,
        "%s, seed %d, %s: %d epochs, validation error %.2f, test error %.2f percent; trained %d%n",
        set.specName(),
        seed,
        method.words(),
        spending.spent(),
        100 * spending.best().error(),
        error,
        trained);
  }

  private static void print(String what, List<Double> errors) {
    Results.print(what + ": test error, median", Results.median(errors), "percent");
    Results.print(what + ": test error, lowest", Results.percentile(0, errors), "percent");
    Results.print(what + ": test error, highest", Results.percentile(100, errors), "percent");
  }

  private void clear() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
