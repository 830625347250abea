package dev.barrido.trainer.training.command;

import dev.barrido.events.FailureKind;
import dev.barrido.trainer.training.TrialFailure;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a program says of an epoch, or at the end.
 *
 * @param epoch epochs done, from 1; null: one more than before
 * @param last whether it speaks of the whole training, such as of its error on the test data
 * @param values numbers by name, infinite ones and those that are none included
 */
record MetricsLine(@Nullable Integer epoch, boolean last, Map<String, Double> values) {
  private static final String EPOCH = "epoch";
  private static final String LAST = "final";
  private static final int MOST_VALUES = 1_000;
  private static final int LONGEST_NAME = 200;

  /**
   * The metrics in an object; nothing where it has neither the objective nor an epoch and is not
   * the last, and so is something else that the program writes.
   *
   * @throws TrialFailure if it is meant as metrics and is wrong
   */
  static Optional<MetricsLine> of(Map<String, @Nullable Object> fields, String objective) {
    boolean last = Boolean.TRUE.equals(fields.get(LAST));
    if (!last && !fields.containsKey(EPOCH) && !fields.containsKey(objective)) {
      return Optional.empty();
    }
    Integer epoch = last ? null : epoch(fields);
    Map<String, Double> values = values(fields, objective);
    if (!last && !values.containsKey(objective)) {
      throw refused(
          "expected a number for the objective \""
              + objective
              + "\" in every line with an epoch, got "
              + (fields.containsKey(objective)
                  ? "\"" + fields.get(objective) + "\""
                  : "only " + fields.keySet()));
    }
    return Optional.of(new MetricsLine(epoch, last, values));
  }

  private static @Nullable Integer epoch(Map<String, @Nullable Object> fields) {
    if (!fields.containsKey(EPOCH)) {
      return null;
    }
    if (fields.get(EPOCH) instanceof Number number
        && number.doubleValue() >= 1
        && number.doubleValue() == number.intValue()) {
      return number.intValue();
    }
    throw refused(
        "expected \"epoch\" to be a whole number >= 1, the epochs done, got " + fields.get(EPOCH));
  }

  private static Map<String, Double> values(
      Map<String, @Nullable Object> fields, String objective) {
    Map<String, Double> values = new TreeMap<>();
    fields.forEach(
        (name, value) -> {
          Double number = number(value);
          if (number != null && !name.equals(EPOCH)) {
            values.put(name, number);
          } else if (value == null && name.equals(objective)) {
            values.put(name, Double.NaN); // as JavaScript writes it
          }
        });
    if (values.size() > MOST_VALUES
        || values.keySet().stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
      throw refused(
          "expected at most "
              + MOST_VALUES
              + " metrics with names up to "
              + LONGEST_NAME
              + " characters, got "
              + values.size()
              + " metrics or longer names");
    }
    return values;
  }

  private static @Nullable Double number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return value instanceof String text && text.matches("NaN|[-+]?Infinity")
        ? Double.valueOf(text)
        : null;
  }

  private static TrialFailure refused(String message) {
    return new TrialFailure(FailureKind.BAD_INPUT, "the program's output: " + message);
  }
}
