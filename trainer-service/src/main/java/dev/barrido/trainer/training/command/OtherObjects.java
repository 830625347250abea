package dev.barrido.trainer.training.command;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers what came that looked like metrics and was none, for whoever wonders why. */
final class OtherObjects {
  private static final int MOST_NAMES = 20;
  private static final int LONGEST_QUOTE = 60;

  private final Set<String> names = new LinkedHashSet<>();
  private @Nullable String firstBroken;

  /** An object without the objective. */
  void saw(Collection<String> fields) {
    fields.stream().limit(MOST_NAMES).forEach(this::remember);
  }

  private void remember(String name) {
    if (names.size() < MOST_NAMES) {
      names.add(shortened(name));
    }
  }

  /** A line that begins like an object and is none. */
  void sawBroken(OutputLine line, String reason) {
    if (firstBroken == null) {
      firstBroken =
          "\""
              + shortened(line.text())
              + "\", "
              + (line.cut() ? "which is longer than " + OutputLines.LONGEST + " bytes" : reason);
    }
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
  }

  /** What to say where metrics were expected. */
  String what() {
    String objects = names.isEmpty() ? "none" : "JSON lines with " + names;
    return firstBroken == null ? objects : objects + "; and the line " + firstBroken;
  }
}
