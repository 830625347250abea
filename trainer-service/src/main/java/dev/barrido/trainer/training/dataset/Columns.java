package dev.barrido.trainer.training.dataset;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a data set's columns beside their numbers.
 *
 * @param inputs their names, without the label's; none when they have no names
 * @param label the label's name, null when it has none
 * @param labelPlace the label's place among all columns, from 0; null when rows come without
 * @param classes their names, by their numbers; none when a number is predicted
 */
public record Columns(
    List<String> inputs,
    @Nullable String label,
    @Nullable Integer labelPlace,
    List<String> classes) {
  public Columns {
    inputs = List.copyOf(inputs);
    classes = List.copyOf(classes);
  }

  /** Columns without names, and classes called by their numbers. */
  static Columns unnamed(int classes) {
    List<String> numbers = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    return new Columns(List.of(), null, null, numbers);
  }
}
