package dev.barrido.cli.local;

import java.io.IOException;

/** Ends a stack when its process is told to end, by Ctrl-C or SIGTERM. */
public final class ClosingHook {
  private ClosingHook() {}

  public static void closeAtExit(LocalStack stack) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(stack), "stack-end"));
  }

  private static void close(LocalStack stack) {
    try {
      stack.close();
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }
}
