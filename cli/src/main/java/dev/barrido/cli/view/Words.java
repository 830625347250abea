package dev.barrido.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers, times and hyperparameters as short words. */
final class Words {
  private static final MathContext FIVE_DIGITS = new MathContext(5);
  private static final int PLAIN_SCALE = 7;

  private Words() {}

  /** Five significant digits, for example {@code 0.013} or {@code 3.1E-7}. */
  static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "-";
    }
    BigDecimal rounded = new BigDecimal(value).round(FIVE_DIGITS).stripTrailingZeros();
    return rounded.scale() > PLAIN_SCALE || rounded.precision() - rounded.scale() > PLAIN_SCALE
        ? rounded.toString()
        : rounded.toPlainString();
  }

  /** For example {@code 85.3%}. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  /** For example {@code 1:05}, or {@code 2:00:01}. */
  static String clock(Duration time) {
    String rest = String.format("%02d", time.toSecondsPart());
    return time.toHours() == 0
        ? time.toMinutesPart() + ":" + rest
        : time.toHours() + ":" + String.format("%02d", time.toMinutesPart()) + ":" + rest;
  }

  static String value(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "-";
    }
    return value.isFloatingPointNumber() ? number(value.asDouble()) : value.asText();
  }

  /** A value with its standard deviation over folds, where it has one: {@code 0.25 +- 0.015}. */
  static String spread(JsonNode holder) {
    JsonNode deviation = holder.path("deviation");
    String mean = value(holder.path("value"));
    return deviation.isNumber() ? mean + " +- " + number(deviation.asDouble()) : mean;
  }

  /** For example {@code batchSize=20 learningRate=0.21}. */
  static String pairs(JsonNode fields) {
    List<String> pairs = new ArrayList<>();
    fields.properties().forEach(field -> pairs.add(field.getKey() + "=" + value(field.getValue())));
    return String.join(" ", pairs);
  }
}
