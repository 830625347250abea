package dev.barrido.results.projection;

import dev.barrido.events.Pool;
import java.util.Set;

/** What the broker knows of jobs, and of what trainers said of them. */
public interface JobQueue {
  /** Which jobs of these pools it still hands out. */
  QueueState state(Set<Pool> pools);

  /** How far trainers have spoken. */
  LogPositions told();

  /** How far what they said is stored. */
  LogPositions stored();
}
