package dev.barrido.cli.commands;

/** How predictions are written. */
enum PredictionFormat {
  CSV,
  JSON
}
