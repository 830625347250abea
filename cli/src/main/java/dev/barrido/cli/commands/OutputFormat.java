package dev.barrido.cli.commands;

/** How results are printed. */
public enum OutputFormat {
  /** For people. */
  TEXT,

  /** For programs: one JSON document, nothing else. */
  JSON
}
