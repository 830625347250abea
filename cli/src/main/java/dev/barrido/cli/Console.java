package dev.barrido.cli;

import java.io.PrintStream;

/**
 * Where a command speaks: results to standard output, all else to standard error.
 *
 * @param out results
 * @param err progress and complaints
 * @param terminal whether a person watches standard error on a terminal
 * @param columns the terminal's width
 */
public record Console(PrintStream out, PrintStream err, boolean terminal, int columns) {
  private static final int USUAL_WIDTH = 80;

  /** The process's own; the launcher knows whether it is a terminal. */
  public static Console system() {
    boolean terminal = Boolean.getBoolean("barrido.terminal");
    return new Console(
        System.out, System.err, terminal, Integer.getInteger("barrido.columns", USUAL_WIDTH));
  }
}
