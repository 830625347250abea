package dev.barrido.cli.local;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Runs another main class and ends it when standard input does, in the same way as SIGTERM would:
 * so that a service ends with the process that started it, however that one dies.
 */
public final class Tether {
  private Tether() {}

  /** The first argument names the main class; the rest is for it. */
  public static void main(String[] arguments) throws Exception {
    Thread holder = new Thread(Tether::exitAtTheEnd, "tether");
    holder.setDaemon(true);
    holder.start();
    String[] rest = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
    Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
  }

  private static void exitAtTheEnd() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      // Nobody holds the other side: the same as its end.
    }
    System.exit(0);
  }
}
