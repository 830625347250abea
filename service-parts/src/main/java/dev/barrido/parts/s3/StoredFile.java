package dev.barrido.parts.s3;

import java.time.Instant;

/**
 * A file that is in a bucket.
 *
 * @param name below the place that was asked, with slashes
 * @param modified when it was written last
 */
public record StoredFile(String name, Instant modified) {}
