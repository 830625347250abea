package dev.barrido.trainer.checkpoint;

import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.UnusableState;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A checkpoint as a file of this machine. */
final class CheckpointFile {
  private static final int BUFFER_BYTES = 1 << 16;

  private CheckpointFile() {}

  /** Writes a new file; it is on the disk when this returns. */
  static void write(Checkpoint checkpoint, TrainingState state, Path file) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out =
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
      CheckpointFormat.write(checkpoint, state, out);
      out.flush();
      channel.force(true);
    }
  }

  /**
   * What is in a file; closing it closes the file.
   *
   * @param place for messages
   * @throws UnusableState if it is damaged or cannot be read
   */
  static StoredCheckpoint open(FileChannel file, String place) {
    try {
      Checksums.verify(file);
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(file.position(0))));
      return new StoredCheckpoint(CheckpointFormat.read(in), in);
    } catch (IOException | IllegalArgumentException e) {
      close(file);
      throw new UnusableState("the checkpoint " + place + " is damaged: " + e.getMessage(), e);
    }
  }

  private static void close(FileChannel file) {
    try {
      file.close();
    } catch (IOException e) {
      // What was wrong with it is told already.
    }
  }
}
