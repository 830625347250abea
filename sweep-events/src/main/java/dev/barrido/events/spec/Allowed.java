package dev.barrido.events.spec;

import java.util.List;

/** The values that a setting may have. */
public sealed interface Allowed {
  boolean accepts(String value);

  /** For people: {@code a whole number from 1 to 999999}. */
  String description();

  /** A whole number. */
  record Count(int least, int most) implements Allowed {
    /** Up to 999,999. */
    public Count(int least) {
      this(least, 999_999);
    }

    @Override
    public boolean accepts(String value) {
      return value.matches("0|[1-9][0-9]{0,5}")
          && Integer.parseInt(value) >= least
          && Integer.parseInt(value) <= most;
    }

    @Override
    public String description() {
      return "a whole number from " + least + " to " + most;
    }
  }

  /** A part of a range. */
  record Part() implements Allowed {
    @Override
    public boolean accepts(String value) {
      if (!value.matches("[0-9]*[.]?[0-9]+(?:[eE]-?[0-9]+)?")) {
        return false;
      }
      double part = Double.parseDouble(value);
      return part > 0 && part <= 1;
    }

    @Override
    public String description() {
      return "a number above 0, at most 1";
    }
  }

  /** One of some words. */
  record OneOf(List<String> words) implements Allowed {
    public OneOf {
      words = List.copyOf(words);
    }

    @Override
    public boolean accepts(String value) {
      return words.contains(value);
    }

    @Override
    public String description() {
      return String.join(" or ", words);
    }
  }
}
