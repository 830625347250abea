package dev.barrido.results.projection;

/** What the broker knows of jobs, and of what trainers said of them. */
public interface JobQueue {
  /** Which jobs it still hands out. */
  QueueState state();

  /** How far trainers have spoken. */
  LogPositions told();

  /** How far what they said is stored. */
  LogPositions stored();
}
