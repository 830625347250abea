package dev.barrido.events.spec;

import java.util.Collection;
import java.util.regex.Pattern;

/** What messages are made of; nothing that a user wrote makes them long. */
final class Words {
  private static final int LONGEST_QUOTE = 60;

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private Words() {}

  /** Its beginning, on one line, without what a terminal would obey. */
  static String shortened(String text) {
    boolean longer = text.length() > LONGEST_QUOTE;
    String start = longer ? text.substring(0, LONGEST_QUOTE) + "..." : text;
    return CONTROL.matcher(start).replaceAll("?");
  }

  static String quoted(String text) {
    return "\"" + shortened(text) + "\"";
  }

  /** What came in place of a known name, with the one that was probably meant. */
  static String gotInsteadOf(Collection<String> known, String got) {
    return "got " + quoted(got) + meant(known, got);
  }

  /** A question at the end of a message; nothing when no name is near. */
  static String meant(Collection<String> known, String got) {
    return NearestName.to(got, known)
        .map(name -> "; did you mean " + quoted(name) + "?")
        .orElse("");
  }
}
