package dev.barrido.cli.local;

import java.io.IOException;

/** A process of a stack that can be started again where it was. */
interface Part {
  String name();

  /** The process that runs, or ran last. */
  ProcessHandle handle();

  /** Why that is no longer there, in words for the user. */
  String obituary();

  /** Whether that ever came through its start. */
  boolean hadStarted();

  /** How often in a row it may die while it starts. */
  int deathsAtStartAllowed();

  /** Starts it again, at the same address and on the same data. */
  void restart() throws IOException;
}
