package dev.barrido.trainer.training.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * What is done to inputs as plain values, which a model carries with it: {@code {type: none}};
 * {@code {type: scale, shift, factor}}, (x - shift) * factor for each column; {@code {type:
 * project, directions, mean}}, the row times the matrix, less the mean.
 */
public final class TransformDocument {
  static final String NONE = "none";
  static final String SCALE = "scale";
  static final String PROJECT = "project";

  private TransformDocument() {}

  /**
   * The transform of a document.
   *
   * @throws IllegalArgumentException if it is none of those above
   */
  public static Transform read(Map<String, Object> document) {
    Object type = document.get("type");
    if (SCALE.equals(type)) {
      return new Scaling(floats(document.get("shift")), floats(document.get("factor")));
    }
    if (PROJECT.equals(type)) {
      return projection(list(document.get("directions")), list(document.get("mean")));
    }
    if (NONE.equals(type)) {
      return Transform.NONE;
    }
    throw new IllegalArgumentException(
        "preprocessing: expected type none, scale or project, got " + type);
  }

  private static Transform projection(List<?> rows, List<?> means) {
    float[][] directions = rows.stream().map(TransformDocument::floats).toArray(float[][]::new);
    double[] mean = means.stream().mapToDouble(TransformDocument::number).toArray();
    return new Projection(
        new PrincipalComponents(directions, mean, new double[mean.length]), mean.length);
  }

  static List<Double> numbers(int size, IntToDoubleFunction at) {
    List<Double> numbers = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      numbers.add(at.applyAsDouble(i));
    }
    return numbers;
  }

  private static float[] floats(Object values) {
    List<?> list = list(values);
    float[] floats = new float[list.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) number(list.get(i));
    }
    return floats;
  }

  private static List<?> list(Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("preprocessing: expected a list of numbers, got " + value);
  }

  private static double number(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException("preprocessing: expected a number, got " + value);
  }
}
