package dev.barrido.events.spec;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations such as 2h, 30m, 90s or 1h30m. */
final class DurationText {
  private static final Pattern PARTS =
      Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,8})m)?(?:(\\d{1,10})s)?");

  private DurationText() {}

  /** The duration in this text, if it is one and longer than nothing. */
  static Optional<Duration> parse(String text) {
    Matcher matcher = PARTS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Duration duration =
        Duration.ofHours(part(matcher, 1))
            .plusMinutes(part(matcher, 2))
            .plusSeconds(part(matcher, 3));
    return duration.isZero() ? Optional.empty() : Optional.of(duration);
  }

  /** The duration in a field, null after a problem. */
  static @Nullable Duration read(Section section, String field, @Nullable String absent) {
    String text = section.text(field, absent);
    if (text == null) {
      return null;
    }
    Optional<Duration> duration = parse(text);
    if (duration.isEmpty()) {
      section.problem(
          field, "expected a time such as 2h, 30m, 90s or 1h30m, got " + section.got(field));
    }
    return duration.orElse(null);
  }

  private static long part(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
