package dev.barrido.cli.local;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Runs another main class and ends it when standard input does, in the same way as SIGTERM would:
 * so that a service ends with the process that started it, however that one dies.
 */
public final class Tether {
  private static final long PATIENCE_MILLIS = 9_000;

  private Tether() {}

  /** The first argument names the main class; the rest is for it. */
  public static void main(String[] arguments) throws Exception {
    startDaemon("tether", Tether::exitAtTheEnd);
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
  }

  private static void exitAtTheEnd() {
    awaitTheEnd();
    startDaemon("tether-halt", Tether::haltLater);
    System.exit(0);
  }

  private static void awaitTheEnd() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      // Nobody holds the other side: the same as its end.
    }
  }

  /** For a service that is stuck, for example in waiting for a database that is gone. */
  private static void haltLater() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }

  private static void startDaemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
