package dev.barrido.system;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Noisy pictures of a bar that lies or stands, some of them with the wrong label, as files of the
 * format of MNIST and as comma-separated rows.
 */
record Bars(byte[][] pictures, byte[] labels) {
  private static final int SIDE = 20;
  private static final int PIXELS_MAGIC = 0x803;
  private static final int LABELS_MAGIC = 0x801;

  static Bars drawn(int count, long seed) {
    Random random = new Random(seed);
    byte[][] pictures = new byte[count][SIDE * SIDE];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      random.nextBytes(pictures[i]);
      boolean stands = random.nextBoolean();
      int place = random.nextInt(SIDE);
      for (int along = 0; along < SIDE; along++) {
        pictures[i][stands ? along * SIDE + place : place * SIDE + along] = (byte) 255;
      }
      labels[i] = (byte) (stands ^ random.nextInt(20) == 0 ? 1 : 0);
    }
    return new Bars(pictures, labels);
  }

  void writeIdx(Path images, Path answers) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (int number : new int[] {PIXELS_MAGIC, pictures.length, SIDE, SIDE}) {
      out.writeInt(number);
    }
    for (byte[] picture : pictures) {
      out.write(picture);
    }
    Files.write(images, bytes.toByteArray());
    bytes.reset();
    out.writeInt(LABELS_MAGIC);
    out.writeInt(labels.length);
    out.write(labels);
    Files.write(answers, bytes.toByteArray());
  }

  /** A row of pixels for each picture, 0 to 1 as they are trained, without the label. */
  Path writeRows(Path file) {
    StringBuilder rows = new StringBuilder();
    for (byte[] picture : pictures) {
      StringJoiner row = new StringJoiner(",", "", "\n");
      for (byte pixel : picture) {
        row.add(Float.toString((pixel & 0xff) / 255f));
      }
      rows.append(row);
    }
    try {
      return Files.writeString(file, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
