package dev.barrido.parts.s3;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bucket, and where in it.
 *
 * @param prefix what all keys begin with: empty, or ending with a slash
 */
public record S3Place(String bucket, String prefix) {
  private static final Pattern URL =
      Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(/.*)?");

  /**
   * The place that an address such as {@code s3://bucket/prefix} names.
   *
   * @throws IllegalArgumentException if it names none
   */
  public static S3Place of(String url) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected s3://BUCKET or s3://BUCKET/PREFIX, got \"" + url + "\"");
    }
    String path = matcher.group(2) == null ? "" : matcher.group(2).replaceAll("^/+|/+$", "");
    return new S3Place(matcher.group(1), path.isEmpty() ? "" : path + "/");
  }

  /** The address of a key. */
  public String at(String key) {
    return "s3://" + bucket + "/" + key;
  }
}
