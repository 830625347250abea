package dev.barrido.cli.commands;

/** The formats of exported trials. */
public enum ExportFormat {
  /** A table with a header. */
  CSV,

  /** A JSON object a line. */
  JSONL
}
