package dev.barrido.events.codec;

import org.jspecify.annotations.Nullable;

/** Bytes on a topic that hold no valid record; they belong to {@code barrido.dead-letters}. */
public final class UnreadableRecord extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableRecord(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
