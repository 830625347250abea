package dev.barrido.events;

import java.util.regex.Pattern;

/** Kubernetes' rule for names: lower case letters, digits and dashes, up to 63 of them. */
public final class Label {
  private static final Pattern RULE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  private Label() {}

  /** Whether the text is such a name. */
  public static boolean is(String text) {
    return RULE.matcher(text).matches();
  }
}
