package dev.barrido.system.chaos;

/** What is struck. */
enum Target {
  TRAINER,
  PROPOSER,
  RESULTS,
  BROKER,
  DATABASE
}
