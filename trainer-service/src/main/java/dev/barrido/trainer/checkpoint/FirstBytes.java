package dev.barrido.trainer.checkpoint;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream, as if there were no others. */
final class FirstBytes extends FilterInputStream {
  private long left;

  /**
   * @param in closed with this one
   * @param count how many bytes, at least 0
   */
  FirstBytes(InputStream in, long count) {
    super(in);
    this.left = count;
  }

  @Override
  public int read() throws IOException {
    int read = left > 0 ? super.read() : -1;
    if (read >= 0) {
      left--;
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (left <= 0 && length > 0) {
      return -1;
    }
    int read = super.read(bytes, from, (int) Math.min(left, length));
    left -= Math.max(0, read);
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(Math.min(left, count));
    left -= skipped;
    return skipped;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(left, super.available());
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
