package dev.barrido.trainer.training.dataset;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.DataLocation;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.Split;
import dev.barrido.trainer.training.TrialFailure;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads the file format of MNIST: two zero bytes, the type 8, the number of dimensions, their sizes
 * as four bytes each, then bytes. The validation part is the end of the training file.
 */
final class IdxData {
  private static final int MAGIC = 0x800;
  private static final double VALIDATION_FRACTION = 1.0 / 6;
  private static final int MOST_BYTES = 1 << 30;

  private IdxData() {}

  static DataSet read(DataSource.Idx source, Split split, Locations locations) {
    Images images = images(locations, "training.data.images", source.images());
    byte[] labels = labels(locations, "training.data.labels", source.labels(), images.count());
    Images tests = images(locations, "training.data.testImages", source.testImages());
    byte[] testLabels =
        labels(locations, "training.data.testLabels", source.testLabels(), tests.count());
    int validation = (int) Math.round(images.count() * VALIDATION_FRACTION);
    Parts parts = Parts.of(split, images.count() - validation, validation, tests.count());
    checkFits(parts, images, tests, source);
    int classes = 1 + Math.max(max(labels), max(testLabels));
    return new DataSet(
        part(images, labels, 0, parts.train()),
        part(images, labels, parts.train(), parts.train() + parts.validation()),
        part(tests, testLabels, 0, parts.test()),
        classes,
        images.height() == images.width() ? (Integer) images.height() : null);
  }

  private static void checkFits(Parts parts, Images images, Images tests, DataSource.Idx source) {
    boolean fits =
        parts.train() + parts.validation() <= images.count() && parts.test() <= tests.count();
    if (!fits || images.pixels() != tests.pixels()) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          "training.data.split: expected parts of the "
              + images.count()
              + " pictures of "
              + DataLocation.shown(source.images())
              + " and the "
              + tests.count()
              + " of "
              + DataLocation.shown(source.testImages())
              + ", all of one size; got "
              + parts);
    }
  }

  private static Examples part(Images images, byte[] labels, int from, int to) {
    float[] targets = new float[to - from];
    for (int i = from; i < to; i++) {
      targets[i - from] = labels[i] & 0xff;
    }
    byte[] pixels =
        Arrays.copyOfRange(images.bytes(), from * images.pixels(), to * images.pixels());
    return new Examples(new ByteFeatures(pixels, images.pixels()), targets);
  }

  private static Images images(Locations locations, String field, String location) {
    try (DataInputStream input = new DataInputStream(locations.open(field, location))) {
      int[] sizes = header(field, location, input, 3);
      return new Images(sizes[0], sizes[1], sizes[2], bytes(field, location, input, sizes));
    } catch (IOException e) {
      throw refused(field, location, "expected the format of MNIST, got " + e);
    }
  }

  private static byte[] labels(Locations locations, String field, String location, int expected) {
    try (DataInputStream input = new DataInputStream(locations.open(field, location))) {
      int[] sizes = header(field, location, input, 1);
      if (sizes[0] != expected) {
        throw refused(
            field,
            location,
            "expected a label for each of " + expected + " pictures, got " + sizes[0]);
      }
      return bytes(field, location, input, sizes);
    } catch (IOException e) {
      throw refused(field, location, "expected the format of MNIST, got " + e);
    }
  }

  private static int[] header(String field, String location, DataInputStream input, int dimensions)
      throws IOException {
    try {
      int magic = input.readInt();
      if (magic != MAGIC + dimensions) {
        throw refused(
            field,
            location,
            "expected the first four bytes to be "
                + (MAGIC + dimensions)
                + " (bytes in "
                + dimensions
                + " dimensions), got "
                + magic);
      }
      int[] sizes = new int[dimensions];
      for (int i = 0; i < dimensions; i++) {
        sizes[i] = input.readInt();
      }
      return sizes;
    } catch (EOFException e) {
      throw refused(field, location, "expected a header, got the end of the file");
    }
  }

  private static byte[] bytes(String field, String location, DataInputStream input, int[] sizes)
      throws IOException {
    long expected = 1;
    for (int size : sizes) {
      expected *= Math.max(0, size);
    }
    if (expected < 1 || expected > MOST_BYTES) {
      throw refused(
          field, location, "expected 1 to 2^30 bytes, got sizes " + Arrays.toString(sizes));
    }
    byte[] bytes = input.readNBytes((int) expected);
    if (bytes.length != expected || input.read() >= 0) {
      throw refused(
          field, location, "expected exactly the " + expected + " bytes that its header says");
    }
    return bytes;
  }

  private static int max(byte[] labels) {
    int max = 0;
    for (byte label : labels) {
      max = Math.max(max, label & 0xff);
    }
    return max;
  }

  private static TrialFailure refused(String field, String location, String message) {
    return new TrialFailure(
        FailureKind.BAD_INPUT, field + ", " + DataLocation.shown(location) + ": " + message);
  }

  private record Images(int count, int height, int width, byte[] bytes) {
    int pixels() {
      return height * width;
    }
  }
}
