package dev.barrido.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.embedded.FolderLock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFileTest {
  private static final StackAddresses ADDRESSES =
      new StackAddresses(
          URI.create("http://127.0.0.1:1"),
          URI.create("http://127.0.0.1:2"),
          "127.0.0.1:3",
          "jdbc:postgresql://127.0.0.1:4/postgres?user=postgres");

  @TempDir Path data;

  @Test
  void tellsOfTheStackUntilItIsClosed() throws IOException {
    assertThat(RunningStack.on(data)).isEmpty();
    FolderLock lock = FolderLock.take(data);
    StackFile file = StackFile.write(data, ADDRESSES);

    assertThat(RunningStack.on(data))
        .hasValue(new RunningStack(ProcessHandle.current(), ADDRESSES));
    file.close();
    assertThat(RunningStack.on(data)).isEmpty();
    lock.close();
  }

  @Test
  void doesNotBelieveAFileWhoseOwnerHoldsNoLock() throws IOException {
    FolderLock.take(data).close();
    StackFile.write(data, ADDRESSES);

    assertThat(RunningStack.on(data)).isEmpty();
  }

  @Test
  void doesNotTakeAnotherProcessWithTheSameNumberForTheOwner() throws IOException {
    StackFile.write(data, ADDRESSES);
    Path file = data.resolve("stack.properties");
    String text = Files.readString(file);

    Files.writeString(file, text.replaceAll("started=.*", "started=1970-01-01T00\\\\:00\\\\:00Z"));

    assertThat(StackFile.read(data)).isEmpty();
  }
}
