package dev.barrido.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {
  @TempDir Path folder;

  @Test
  void refusesToStartServicesThatAreNotBuiltBeforeItStartsAnything() {
    Path data = folder.resolve("data");
    StackSettings settings = new StackSettings(folder, data, 1);

    assertThatThrownBy(() -> LocalStack.start(settings))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("proposer-service")
        .hasMessageContaining("must be built");
    assertThat(Files.exists(data)).isFalse();
  }

  @Test
  void onceClosedItIsNotStarted() throws IOException {
    LocalStack stack = LocalStack.prepare(new StackSettings(folder, folder, 1), Notices.NONE);
    stack.close();

    assertThatThrownBy(stack::start).isInstanceOf(IOException.class);
    assertThatThrownBy(stack::addresses).hasMessageContaining("must be started");
  }
}
