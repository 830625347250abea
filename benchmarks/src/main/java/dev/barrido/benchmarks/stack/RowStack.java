package dev.barrido.benchmarks.stack;

import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.StackSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The local stack of a row: {@code benchmarks.home} names the project's folder, {@code
 * benchmarks.data} an empty one for what the stack keeps.
 */
public final class RowStack {
  private RowStack() {}

  /** Starts it. */
  public static LocalStack start(int trainers, Map<String, String> settings) throws IOException {
    Path home = Path.of(System.getProperty("benchmarks.home"));
    Path data = Path.of(System.getProperty("benchmarks.data"));
    return LocalStack.start(new StackSettings(home, data, trainers).with(settings));
  }
}
