package dev.barrido.results.projection;

import org.jspecify.annotations.Nullable;

/**
 * A record that nobody could read.
 *
 * @param id its place among the dead letters, such as {@code 0-17}
 * @param reason why it could not be read
 * @param topic where it came from, null when it does not say
 * @param key of the record, null for none
 * @param value of the record as text, its beginning where it is long
 * @param bytes how long the value is
 * @param diedAtEpochMillis when it was put aside, milliseconds since 1970
 */
public record DeadLetterView(
    String id,
    @Nullable String reason,
    @Nullable String topic,
    @Nullable String key,
    String value,
    int bytes,
    long diedAtEpochMillis) {}
