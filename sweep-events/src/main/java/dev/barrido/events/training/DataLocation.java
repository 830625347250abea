package dev.barrido.events.training;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where data may lie: a path, or an http(s) address. */
public final class DataLocation {
  private static final Pattern SCHEME = Pattern.compile("(?is)([a-z][a-z0-9+.-]+):(.*)");
  private static final Pattern LINK_LOCAL =
      Pattern.compile("(?i)https?://([^/?#]*@)?(169\\.254\\.|\\[fe[89ab]).*");

  private DataLocation() {}

  /** Whether this is an address rather than a path. */
  public static boolean isAddress(String location) {
    return location.matches("(?is)https?://.*");
  }

  /** What is wrong with a location, as far as that can be told without looking; often nothing. */
  public static Optional<String> wrong(String location) {
    Matcher scheme = SCHEME.matcher(location);
    boolean other =
        scheme.matches()
            && !isAddress(location)
            && (scheme.group(2).startsWith("//") || scheme.group(1).equalsIgnoreCase("file"));
    if (other || location.indexOf(0) >= 0) {
      return Optional.of("expected a path or an http(s) address");
    }
    return LINK_LOCAL.matcher(location).matches()
        ? Optional.of("expected an address beyond the trainer's own link")
        : Optional.empty();
  }

  /** For messages: without who logs in, and without what may be a signature. */
  public static String shown(String location) {
    return isAddress(location)
        ? location.replaceFirst("//[^/?#]*@", "//").replaceFirst("\\?.*", "?...")
        : location;
  }
}
