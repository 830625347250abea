package dev.barrido.trainer.attempt;

import dev.barrido.events.TrialHeartbeat;
import org.jspecify.annotations.Nullable;

/** What a program wrote last, as it may travel and be stored. */
final class OutputTail {
  private OutputTail() {}

  /** Its end, if it is too long; without what no text may hold; null if there is nothing. */
  static @Nullable String toTell(String tail) {
    if (tail.isEmpty()) {
      return null;
    }
    String text = tail.replace('\0', '\uFFFD');
    int tooLong = text.codePointCount(0, text.length()) - TrialHeartbeat.LONGEST_TAIL;
    return tooLong > 0 ? text.substring(text.offsetByCodePoints(0, tooLong)) : text;
  }
}
