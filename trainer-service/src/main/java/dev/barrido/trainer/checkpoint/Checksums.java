package dev.barrido.trainer.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Holds a file to the checksum at its end. */
final class Checksums {
  private static final int BUFFER_BYTES = 1 << 16;

  private Checksums() {}

  static void verify(FileChannel file) throws IOException {
    long end = file.size() - CheckpointFormat.CHECKSUM_BYTES;
    if (end < 0) {
      throw new IOException(
          "expected at least " + CheckpointFormat.CHECKSUM_BYTES + " bytes, got " + file.size());
    }
    long actual = checksum(file, end);
    ByteBuffer last = ByteBuffer.allocate(CheckpointFormat.CHECKSUM_BYTES);
    fill(file, last, end);
    long expected = last.getLong();
    if (actual != expected) {
      throw new IOException(
          String.format(
              "expected the checksum %x that its last bytes say, got %x", expected, actual));
    }
  }

  private static long checksum(FileChannel file, long end) throws IOException {
    CRC32C checksum = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    for (long place = 0; place < end; place += buffer.limit()) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), end - place));
      fill(file, buffer, place);
      checksum.update(buffer.duplicate());
    }
    return checksum.getValue();
  }

  private static void fill(FileChannel file, ByteBuffer buffer, long from) throws IOException {
    while (buffer.hasRemaining()) {
      if (file.read(buffer, from + buffer.position()) < 0) {
        throw new IOException("expected more bytes, got an end while reading");
      }
    }
    buffer.flip();
  }
}
