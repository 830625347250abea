package dev.barrido.cli.local;

import java.io.PrintStream;

/**
 * Prints what a stack has to say.
 *
 * @param to usually standard error
 * @param verbose whether the steps of the start are told too
 */
public record PrintedNotices(PrintStream to, boolean verbose) implements Notices {
  @Override
  public void progress(String line) {
    if (verbose) {
      to.println(line);
    }
  }

  @Override
  public void warning(String line) {
    to.println(line);
  }
}
