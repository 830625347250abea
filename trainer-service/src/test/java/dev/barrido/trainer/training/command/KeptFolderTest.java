package dev.barrido.trainer.training.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFolderTest {
  private static final long LIMIT = 1_000_000;

  @TempDir Path parent;
  private Path root;
  private Path copy;

  @BeforeEach
  void twoFolders() throws IOException {
    root = Files.createDirectory(parent.resolve("root"));
    copy = Files.createDirectory(parent.resolve("copy"));
  }

  @Test
  void comesBackAsItWas() throws IOException {
    byte[] weights = new byte[300_000];
    weights[299_999] = 7;
    Files.createDirectories(root.resolve("a/b/empty"));
    Files.write(root.resolve("a/b/weights"), weights);
    Files.writeString(root.resolve("epoch"), "3");
    Files.createFile(root.resolve("nothing"));

    new KeptFolder(copy, LIMIT).readFrom(in(kept()));

    assertThat(copy.resolve("a/b/weights")).hasBinaryContent(weights);
    assertThat(copy.resolve("a/b/empty")).isEmptyDirectory();
    assertThat(copy.resolve("epoch")).hasContent("3");
    assertThat(copy.resolve("nothing")).isEmptyFile();
  }

  @Test
  void isKeptAsItWasThoughAFileIsReplacedMeanwhile() throws IOException {
    Path file = Files.writeString(root.resolve("weights"), "1234");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream meddler =
        meddling(
            bytes,
            () -> {
              Path other = Files.writeString(root.resolve("weights.new"), "56789");
              Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
            });

    new KeptFolder(root, LIMIT).writeTo(new DataOutputStream(meddler));
    new KeptFolder(copy, LIMIT).readFrom(in(bytes.toByteArray()));

    assertThat(copy.resolve("weights")).hasContent("1234");
    assertThat(file).hasContent("56789");
    assertThat(parent).isDirectoryNotContaining("glob:**.kept");
  }

  @Test
  void isNotKeptWhenAFileIsWrittenInPlaceMeanwhile() throws IOException {
    Path file = Files.writeString(root.resolve("weights"), "1234");
    OutputStream meddler =
        meddling(
            OutputStream.nullOutputStream(),
            () -> Files.writeString(file, "5", StandardOpenOption.APPEND));

    assertThatThrownBy(() -> new KeptFolder(root, LIMIT).writeTo(new DataOutputStream(meddler)))
        .isInstanceOf(IOException.class)
        .hasMessage("weights changed while it was kept; write it beside its place and rename it");
  }

  /** Does something to the folder each time a byte is written. */
  private static OutputStream meddling(OutputStream target, Meddling meddling) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        target.write(b);
        meddling.run();
      }
    };
  }

  private interface Meddling {
    void run() throws IOException;
  }

  @Test
  void isNotKeptWhenItIsTooLarge() throws IOException {
    Files.write(root.resolve("a"), new byte[600_000]);
    Files.write(root.resolve("b"), new byte[600_000]);

    assertThatThrownBy(this::kept)
        .hasMessage(
            "expected a checkpoint folder of at most 1000000 bytes"
                + " (trainer.command.checkpoint-limit), got 1200000");
  }

  @Test
  void isNotKeptWithLinksOutOfIt() throws IOException {
    Files.createSymbolicLink(root.resolve("passwords"), Path.of("/etc/passwd"));

    assertThatThrownBy(this::kept)
        .hasMessage(
            "expected files and folders in the checkpoint folder, got passwords, a link or a"
                + " device");
  }

  @Test
  void writesNothingOutsideOfItself() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(1);
    out.writeUTF("../outside");
    out.writeLong(1);
    out.write(1);

    assertThatThrownBy(() -> new KeptFolder(copy, LIMIT).readFrom(in(bytes.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessage("expected a path within the folder, got ../outside");
    assertThat(parent.resolve("outside")).doesNotExist();
  }

  @Test
  void refusesWhatEndsTooEarly() throws IOException {
    Files.writeString(root.resolve("weights"), "1234");
    byte[] whole = kept();
    byte[] part = java.util.Arrays.copyOf(whole, whole.length - 1);

    assertThatThrownBy(() -> new KeptFolder(copy, LIMIT).readFrom(in(part)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("expected 4 bytes of ");
  }

  private byte[] kept() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new KeptFolder(root, LIMIT).writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
