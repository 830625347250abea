package dev.barrido.core.schedule;

import java.util.Map;

/** A scheduler's settings as a spec gives them, in words; those left out take their defaults. */
record SchedulerSettings(Map<String, String> given, Map<String, String> defaults) {
  SchedulerSettings {
    given = Map.copyOf(given);
  }

  boolean isGiven(String name) {
    return given.containsKey(name);
  }

  /** A whole number. */
  int whole(String name, int min, int max) {
    String text = text(name);
    if (text.matches("[0-9]{1,9}")) {
      int value = Integer.parseInt(text);
      if (value >= min && value <= max) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        name + ": expected a whole number from " + min + " to " + max + ", got \"" + text + "\"");
  }

  /** What asha does at a rung. */
  AshaVariant variant() {
    String text = text("variant");
    if (text.equals("pause")) {
      return AshaVariant.PAUSE;
    }
    if (text.equals("stop")) {
      return AshaVariant.STOP;
    }
    throw new IllegalArgumentException("variant: expected pause or stop, got \"" + text + "\"");
  }

  private String text(String name) {
    return given.getOrDefault(name, defaults.getOrDefault(name, ""));
  }
}
