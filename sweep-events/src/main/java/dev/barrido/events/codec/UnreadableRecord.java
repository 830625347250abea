package dev.barrido.events.codec;

import dev.barrido.events.Event;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes on a topic that hold no valid record; they belong to {@code barrido.dead-letters}. */
public final class UnreadableRecord extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 500;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  UnreadableRecord(String message, @Nullable Throwable cause) {
    super(harmless(message), cause);
  }

  /** A record that can be read, and that belongs elsewhere. */
  public static UnreadableRecord of(Class<? extends Event> expected, Event got) {
    return new UnreadableRecord(
        "expected a " + expected.getSimpleName() + ", got a " + got.getClass().getSimpleName(),
        null);
  }

  /** The message may hold what somebody sent: in a log it must stay a line, and not a long one. */
  private static String harmless(String message) {
    String start = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
    return CONTROL.matcher(start).replaceAll("?");
  }
}
