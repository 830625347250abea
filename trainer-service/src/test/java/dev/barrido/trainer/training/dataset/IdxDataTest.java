package dev.barrido.trainer.training.dataset;

import static dev.barrido.trainer.training.dataset.Specs.assertRefused;
import static dev.barrido.trainer.training.dataset.Specs.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.Split;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxDataTest {
  private static final int IMAGES = 0x803;
  private static final int LABELS = 0x801;

  @TempDir Path folder;

  @Test
  void readsPicturesAndLabelsGzippedOrNot() throws IOException {
    DataSet data = IdxData.read(twelveAndThree(), Specs.OWN, Specs.OPEN);

    assertThat(data.train().rows()).isEqualTo(10);
    assertThat(data.validation().rows()).isEqualTo(2);
    assertThat(data.test().rows()).isEqualTo(3);
    assertThat(data.classes()).isEqualTo(4);
    assertThat(data.imageSide()).isEqualTo(2);
    assertThat(row(data.train().features(), 1))
        .containsExactly(4 / 255f, 5 / 255f, 6 / 255f, 7 / 255f);
    assertThat(data.train().targets()).containsExactly(0, 1, 2, 3, 0, 1, 2, 3, 0, 1);
    assertThat(data.validation().targets()).containsExactly(2, 3);
  }

  @Test
  void brightestIsOne() throws IOException {
    Path images =
        file("bright", false, new int[] {IMAGES, 3, 1, 1}, new byte[] {0, 127, (byte) 255});
    Path labels = file("l", false, new int[] {LABELS, 3}, new byte[] {0, 1, 0});
    String i = images.toString();
    String l = labels.toString();

    DataSet data = IdxData.read(new DataSource.Idx(i, l, i, l), new Split(1, 1, 3), Specs.OPEN);

    assertThat(row(data.test().features(), 2)).containsExactly(1f);
  }

  @Test
  void refusesAnotherFormat() throws IOException {
    DataSource.Idx good = twelveAndThree();
    DataSource.Idx swapped =
        new DataSource.Idx(good.labels(), good.images(), good.testImages(), good.testLabels());

    assertRefused(() -> IdxData.read(swapped, Specs.OWN, Specs.OPEN), FailureKind.BAD_INPUT)
        .hasMessageContaining("training.data.images, " + good.labels())
        .hasMessageContaining("expected the first four bytes to be 2051")
        .hasMessageContaining("got 2049");
  }

  @Test
  void refusesFilesThatEndEarlyOrLate() throws IOException {
    refusesImages(new int[] {IMAGES, 2, 2, 2}, new byte[7], "expected exactly the 8 bytes");
    refusesImages(new int[] {IMAGES, 2, 2, 2}, new byte[9], "expected exactly the 8 bytes");
    refusesImages(new int[] {IMAGES, 2}, new byte[0], "expected a header");
    refusesImages(
        new int[] {IMAGES, Integer.MAX_VALUE, 1000, 1000}, new byte[9], "expected 1 to 2^30 bytes");
    refusesImages(new int[] {IMAGES, -1, 2, 2}, new byte[9], "expected 1 to 2^30 bytes");
  }

  @Test
  void refusesLabelsThatAreNotAsManyAsPictures() throws IOException {
    DataSource.Idx good = twelveAndThree();
    DataSource.Idx mixed =
        new DataSource.Idx(good.images(), good.testLabels(), good.testImages(), good.testLabels());

    assertRefused(() -> IdxData.read(mixed, Specs.OWN, Specs.OPEN), FailureKind.BAD_INPUT)
        .hasMessageContaining("expected a label for each of 12 pictures, got 3");
  }

  @Test
  void refusesASplitLargerThanTheFiles() throws IOException {
    DataSource.Idx good = twelveAndThree();

    assertRefused(() -> IdxData.read(good, new Split(12, 1, 3), Specs.OPEN), FailureKind.BAD_INPUT)
        .hasMessageContaining("got train 12, validation 1, test 3");
  }

  private void refusesImages(int[] header, byte[] body, String message) throws IOException {
    String images = file("bad", false, header, body).toString();
    DataSource.Idx good = twelveAndThree();
    assertRefused(
            () ->
                IdxData.read(
                    new DataSource.Idx(images, good.labels(), good.testImages(), good.testLabels()),
                    Specs.OWN,
                    Specs.OPEN),
            FailureKind.BAD_INPUT)
        .hasMessageContaining(message);
  }

  private DataSource.Idx twelveAndThree() throws IOException {
    return new DataSource.Idx(
        file("train.gz", true, new int[] {IMAGES, 12, 2, 2}, counting(48, 256)).toString(),
        file("train-labels", false, new int[] {LABELS, 12}, counting(12, 4)).toString(),
        file("test", false, new int[] {IMAGES, 3, 2, 2}, counting(12, 256)).toString(),
        file("test-labels", true, new int[] {LABELS, 3}, counting(3, 4)).toString());
  }

  private static byte[] counting(int length, int modulus) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i % modulus);
    }
    return bytes;
  }

  private Path file(String name, boolean gzipped, int[] header, byte[] body) throws IOException {
    Path file = folder.resolve(name);
    OutputStream raw = Files.newOutputStream(file);
    try (DataOutputStream out = new DataOutputStream(gzipped ? new GZIPOutputStream(raw) : raw)) {
      for (int number : header) {
        out.writeInt(number);
      }
      out.write(body);
    }
    return file;
  }
}
