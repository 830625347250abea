package dev.barrido.results.projection;

import dev.barrido.events.SweepId;
import java.util.List;

/** Tells who tried what when. */
public interface AttemptLog {
  /** Attempts, newest first. */
  List<AttemptView> attempts(SweepId sweep, AttemptQuery query);

  /** Every slot of which anything was heard within the last hour, or that is at work. */
  List<TrainerWork> work();
}
