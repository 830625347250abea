package dev.barrido.trainer.checkpoint;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A checkpoint that was found whole. Whoever asked for it closes it.
 *
 * @param about what is known of it
 * @param state the training's state
 */
public record StoredCheckpoint(Checkpoint about, DataInputStream state) implements AutoCloseable {
  @Override
  public void close() {
    try {
      state.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
