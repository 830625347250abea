package dev.barrido.trainer.training.dataset;

import dev.barrido.events.FailureKind;
import dev.barrido.trainer.training.TrialFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Classes by their names: in the order of their numbers if all are whole numbers, else of their
 * letters.
 *
 * @param ofRows the name of each row's class
 * @param names each class's, by its number
 * @param numbers each class's number, from 0
 */
record Labels(List<String> ofRows, List<String> names, Map<String, Integer> numbers) {
  private static final String WHOLE = "-?\\d{1,18}";

  static Labels of(List<String> ofRows, String what) {
    List<String> names = List.copyOf(new TreeSet<>(ofRows));
    if (names.size() < 2) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          what + ": expected at least two classes in the label column, got " + names);
    }
    if (names.stream().allMatch(name -> name.matches(WHOLE))) {
      names =
          names.stream()
              .sorted((a, b) -> Long.compare(Long.parseLong(a), Long.parseLong(b)))
              .toList();
    }
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return new Labels(ofRows, names, numbers);
  }

  Table table(String what, float[][] rows, CsvColumns columns) {
    float[] targets = new float[rows.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = numbers.get(ofRows.get(i));
    }
    return new Table(what, rows, targets, numbers.size(), columns.with(names));
  }
}
