package dev.barrido.cli.local;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The libraries that start the stack: people read this program's own lines, not theirs. */
final class Libraries {
  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger ROOT = Logger.getLogger("");

  private Libraries() {}

  static void speakOnlyOfTrouble() {
    ROOT.setLevel(Level.SEVERE);
  }
}
