package dev.barrido.trainer.checkpoint;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.trainer.training.EpochFormat;
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
  private static final long MARK = 0x4261_7272_6964_6f01L;

  private CheckpointFormat() {}

  static void write(Checkpoint checkpoint, TrainingState state, OutputStream target)
      throws IOException {
    CRC32C checksum = new CRC32C();
    DataOutputStream out = new DataOutputStream(new CheckedOutputStream(target, checksum));
    out.writeLong(MARK);
    out.writeUTF(checkpoint.sweepId().value());
    out.writeUTF(checkpoint.trialId().value());
    out.writeUTF(checkpoint.fingerprint());
    EpochFormat.write(checkpoint.last(), out);
    out.writeInt(checkpoint.handBacks());
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
    return new Checkpoint(
        new SweepId(in.readUTF()),
        new TrialId(in.readUTF()),
        in.readUTF(),
        EpochFormat.read(in),
        in.readInt());
  }
}
