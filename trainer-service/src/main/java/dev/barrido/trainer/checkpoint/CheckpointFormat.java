package dev.barrido.trainer.checkpoint;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.trainer.training.EpochFormat;
import dev.barrido.trainer.training.TrainingKey;
import dev.barrido.trainer.training.TrainingState;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * A checkpoint in bytes: a mark with the format's version, what is known of it, the training's
 * state, and at the end the CRC-32C of all that.
 */
final class CheckpointFormat {
  static final int CHECKSUM_BYTES = Long.BYTES;
  private static final long MARK = 0x4261_7272_6964_6f04L;

  private static final int NO_FOLD = -1;

  private CheckpointFormat() {}

  static void write(Checkpoint checkpoint, TrainingState state, OutputStream target)
      throws IOException {
    CRC32C checksum = new CRC32C();
    DataOutputStream out = new DataOutputStream(new CheckedOutputStream(target, checksum));
    out.writeLong(MARK);
    write(checkpoint.training(), out);
    out.writeUTF(checkpoint.fingerprint());
    EpochFormat.write(checkpoint.last(), out);
    state.writeTo(out);
    out.writeLong(checksum.getValue());
    out.flush();
  }

  /** Reads up to where the training's state begins. */
  static Checkpoint read(DataInputStream in) throws IOException {
    long mark = in.readLong();
    if (mark != MARK) {
      throw new IOException(String.format("expected it to begin with %x, got %x", MARK, mark));
    }
    return new Checkpoint(key(in), in.readUTF(), EpochFormat.read(in));
  }

  private static void write(TrainingKey training, DataOutputStream out) throws IOException {
    Integer fold = training.fold();
    out.writeUTF(training.sweepId().value());
    out.writeUTF(training.trialId().value());
    out.writeInt(fold == null ? NO_FOLD : fold);
  }

  private static TrainingKey key(DataInputStream in) throws IOException {
    SweepId sweep = new SweepId(in.readUTF());
    TrialId trial = new TrialId(in.readUTF());
    int fold = in.readInt();
    return new TrainingKey(sweep, trial, fold == NO_FOLD ? null : (Integer) fold);
  }
}
