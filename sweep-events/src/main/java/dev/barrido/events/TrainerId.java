package dev.barrido.events;

import java.util.regex.Pattern;

/** Names one training slot of one trainer process, for example {@code trainer-1-0}. */
public record TrainerId(String value) {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,126}");

  public TrainerId {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "TrainerId must be 1 to 127 letters, digits, dots, dashes or underscores, was \""
              + value
              + "\"");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
