package dev.barrido.core.sweep;

import dev.barrido.core.search.Searcher;
import dev.barrido.core.trial.RungResult;
import dev.barrido.core.trial.TrialResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a sweep is told. */
public sealed interface Input {
  /** Time has passed. */
  record ClockTicked(long nowMillis) implements Input {}

  /** A trial ended; told late or twice it changes nothing. */
  record TrialEnded(int number, TrialResult result) implements Input {}

  /** A scheduler wants the trial stopped. */
  record PruneAdvised(int number) implements Input {}

  /**
   * A scheduler has the trial wait, and its trainer is free; told late or twice it changes nothing.
   *
   * @param rung where it waits, with its best loss so far
   */
  record TrialPaused(int number, RungResult rung) implements Input {}

  /**
   * A scheduler wants a trial that waits, or is about to, to go on; told late or twice it changes
   * nothing.
   *
   * @param rung where its trainer left it, with its best loss so far
   * @param toEpoch how far it may train now
   */
  record PromoteAdvised(int number, RungResult rung, int toEpoch) implements Input {
    public PromoteAdvised {
      if (toEpoch <= rung.epoch()) {
        throw new IllegalArgumentException(
            "a promotion: expected an epoch after " + rung.epoch() + ", got " + toEpoch);
      }
    }
  }

  /**
   * A job of the trial is with nobody any more; told late or twice it changes nothing.
   *
   * @param deliveriesLost of jobs before that one
   * @param deliveries of that one, at least 1
   */
  record TrialLost(int number, int deliveriesLost, int deliveries) implements Input {
    public TrialLost {
      if (deliveries < 1) {
        throw new IllegalArgumentException(
            "a lost trial: expected at least 1 delivery, got " + deliveries);
      }
    }
  }

  /**
   * The space has been made finer: the next round may begin.
   *
   * @param round its index, from 1
   * @param searcher over the finer space
   */
  record SpaceRefined(int round, Searcher searcher) implements Input {}

  /**
   * A task ended; told late or twice it changes nothing.
   *
   * @param failure why nothing came of it, null when something did
   */
  record TaskEnded(int number, @Nullable String failure) implements Input {}

  /**
   * The network was looked at; told late or twice it changes nothing.
   *
   * @param number of the task
   * @param failure why the sweep must not go on, null when it may
   * @param message what a person should read, null when there is nothing to say
   * @param searcher over the space that was found, null when that is the whole one
   */
  record Preflighted(
      int number, @Nullable EndCause failure, @Nullable String message, @Nullable Searcher searcher)
      implements Input {}

  /** Its user: no new trials for now. */
  record Pause() implements Input {}

  /** Its user: go on. */
  record Resume() implements Input {}

  /** Its user: end. */
  record Cancel() implements Input {}

  /** Its user: this many trials in all. */
  record Extend(int maxTrials) implements Input {}

  /**
   * Its user: try this point next, beside whatever is under way.
   *
   * @param point values by the names of parameters; those left out are drawn
   */
  record Enqueue(Map<String, Object> point) implements Input {
    public Enqueue {
      point = Map.copyOf(point);
    }
  }

  /** Its user: stop this trial, the sweep goes on. */
  record StopTrial(int number) implements Input {}
}
