package dev.barrido.system.chaos;

/** How a process is struck. */
enum Blow {
  /** SIGKILL: it is gone at once. */
  KILL,
  /** SIGTERM, or what PostgreSQL takes for it (SIGINT): it may end in order. */
  TERMINATE,
  /** SIGSTOP, and after a while SIGCONT: it takes itself to be alive all the time. */
  FREEZE
}
