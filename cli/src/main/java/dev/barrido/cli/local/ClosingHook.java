package dev.barrido.cli.local;

import java.io.IOException;

/** Ends a stack when its process is told to end, by Ctrl-C or SIGTERM. */
public final class ClosingHook {
  private ClosingHook() {}

  public static void closeAtExit(LocalStack stack) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(stack), "stack-end"));
  }

  private static void close(LocalStack stack) {
    if (stack.isClosed()) {
      return;
    }
    System.err.println("\nstopping the local stack; what is unfinished goes on at its next start");
    try {
      stack.close();
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }
}
