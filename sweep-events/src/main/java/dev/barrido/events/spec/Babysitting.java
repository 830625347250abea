package dev.barrido.events.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the algorithm babysitting adds to a spec that has little more than a network and data: the
 * learning rate and the strength of l2 as parameters, where the spec does not set them, and two
 * rounds, a coarse and a fine one, where it has none.
 */
public final class Babysitting {
  private static final Field LEARNING_RATE =
      new Field("learningRate", "optimizer", "learningRate", 1e-6, 10);
  private static final Field L2 = new Field("l2", "regularization", "l2", 1e-7, 1e-2);

  private static final int USUAL_TRIALS = 24;
  private static final int USUAL_EPOCHS = 10;

  /** Of the epochs of the fine round: those of the coarse one. */
  private static final double COARSE_EPOCHS = 0.2;

  /** Of all trials: those of the coarse round. */
  private static final double COARSE_TRIALS = 2.0 / 3;

  private static final double KEEP = 0.25;

  private final List<ParameterSpec> parameters;
  private final Map<String, Object> training;

  private Babysitting(List<ParameterSpec> parameters, Map<String, Object> training) {
    this.parameters = new ArrayList<>(parameters);
    this.training = new LinkedHashMap<>(training);
  }

  static boolean isNamed(String algorithmName) {
    return algorithmName.equals(Algorithm.BABYSITTING.specName());
  }

  /** Whether a sweep is searched so. */
  public static boolean chosenBy(SweepSpec spec) {
    return isNamed(spec.algorithmName());
  }

  /** Whether a sweep that fails a check goes on all the same. */
  public static boolean goesOnAnyway(SweepSpec spec) {
    return "continue".equals(spec.algorithmSettings().get("on_failed_check"));
  }

  /** What it makes of a spec's parameters and training. */
  static Babysitting of(List<ParameterSpec> parameters, Map<String, Object> training) {
    Babysitting babysitting = new Babysitting(parameters, training);
    if (!"adadelta".equals(section(training, "optimizer").get("name"))) {
      babysitting.supply(LEARNING_RATE);
    }
    babysitting.supply(L2);
    return babysitting;
  }

  List<ParameterSpec> parameters() {
    return parameters;
  }

  Map<String, Object> training() {
    return training;
  }

  /** A coarse and a fine round. */
  static List<RoundSpec> rounds(@Nullable Integer maxTrialCount, Map<String, Object> training) {
    Double told = Quoted.number(training.get("epochs"));
    int epochs = told == null ? USUAL_EPOCHS : told.intValue();
    int trials = maxTrialCount == null ? USUAL_TRIALS : maxTrialCount;
    int coarse = Math.max(1, (int) Math.round(COARSE_TRIALS * trials));
    RoundSpec first =
        new RoundSpec((int) Math.max(1, Math.round(COARSE_EPOCHS * epochs)), coarse, 1, false);
    return coarse == trials
        ? List.of(first)
        : List.of(first, new RoundSpec(epochs, trials - coarse, KEEP, false));
  }

  /** The parameter that by itself is the learning rate of a sweep, if one is. */
  public static Optional<String> learningRate(SweepSpec spec) {
    Object field = section(spec.training(), LEARNING_RATE.section).get(LEARNING_RATE.field);
    return spec.parameters().stream()
        .map(ParameterSpec::name)
        .filter(name -> expression(name).equals(field))
        .findFirst();
  }

  private void supply(Field field) {
    if (section(training, field.section).containsKey(field.field)) {
      return;
    }
    Map<String, Object> filled = new LinkedHashMap<>(section(training, field.section));
    filled.put(field.field, expression(field.name));
    training.put(field.section, filled);
    if (parameters.stream().noneMatch(own -> own.name().equals(field.name))) {
      parameters.add(field.parameter());
    }
  }

  private static String expression(String name) {
    return "${" + name + "}";
  }

  /** Part of a training; empty where there is none, or something else. */
  private static Map<String, Object> section(Map<String, Object> training, String name) {
    Map<String, Object> section = new LinkedHashMap<>();
    Stream.of(training.get(name))
        .filter(Map.class::isInstance)
        .forEach(
            found -> ((Map<?, ?>) found).forEach((key, value) -> section.put("" + key, value)));
    return section;
  }

  /** A field of a training that is searched on a logarithmic scale unless the spec sets it. */
  private record Field(String name, String section, String field, double min, double max) {
    ParameterSpec parameter() {
      return new ParameterSpec(
          name, ParameterSpec.Kind.DOUBLE, min, max, null, true, null, Map.of());
    }
  }
}
