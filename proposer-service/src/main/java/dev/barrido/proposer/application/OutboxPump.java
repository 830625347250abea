package dev.barrido.proposer.application;

import dev.barrido.events.Event;
import dev.barrido.events.QueuedJob;
import dev.barrido.events.StopReason;
import dev.barrido.events.StopTrial;
import dev.barrido.events.SweepDeleted;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrialId;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.events.spec.Template;
import dev.barrido.parts.fault.FaultPoint;
import dev.barrido.parts.search.Schedules;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Empties the outbox: publishes what is committed, then marks it. */
public final class OutboxPump {
  private static final int AT_ONCE = 500;

  private final Outbox outbox;
  private final EventPublisher publisher;
  private final UnaryOperator<Map<SweepId, Integer>> shares;
  private final Function<SweepId, SweepSpec> specs;
  private final Clock clock;

  /**
   * A pump.
   *
   * @param shares how many trials of each sweep are queued now, given how many wait
   */
  public OutboxPump(
      Outbox outbox,
      EventPublisher publisher,
      UnaryOperator<Map<SweepId, Integer>> shares,
      Function<SweepId, SweepSpec> specs,
      Clock clock) {
    this.outbox = outbox;
    this.publisher = publisher;
    this.shares = shares;
    this.specs = specs;
    this.clock = clock;
  }

  /**
   * Publishes all there is when this begins, of jobs those whose turn it is; returns how many facts
   * that were.
   */
  public int empty() {
    int published = 0;
    List<Unpublished> batch;
    do {
      batch = outbox.unpublished(AT_ONCE, shares);
      if (!batch.isEmpty()) {
        publish(batch);
        published += batch.size();
      }
    } while (batch.size() >= AT_ONCE);
    return published;
  }

  private void publish(List<Unpublished> batch) {
    FaultPoint.OUTBOX_READ.pass();
    publisher.publish(batch.stream().<Outgoing>flatMap(fact -> records(fact).stream()).toList());
    FaultPoint.OUTBOX_PUBLISHED.pass();
    outbox.markPublished(batch);
  }

  /** What a fact is published as: a record, or one for each fold of a trial. */
  private List<? extends Outgoing> records(Unpublished fact) {
    if (fact instanceof Unpublished.Job job) {
      SweepSpec spec = specs.apply(job.sweepId());
      return TrialJobs.of(job, spec, training(spec, job.trial()), clock.millis()).stream()
          .map(one -> new Outgoing.Job(one, spec.pool()))
          .toList();
    }
    if (fact instanceof Unpublished.TaskBegun task) {
      SweepSpec spec = specs.apply(task.sweepId());
      QueuedJob job = TaskJobs.of(task, spec, trial -> training(spec, trial), clock.millis());
      return List.of(new Outgoing.Job(job, spec.pool()));
    }
    return List.of(new Outgoing.News(news(fact)));
  }

  private Event news(Unpublished fact) {
    if (fact instanceof Unpublished.Stop stop) {
      TrialId trial = TrialId.of(stop.sweepId(), stop.number());
      return new StopTrial(stop.sweepId(), trial, stop.reason(), clock.millis());
    }
    if (fact instanceof Unpublished.Superseded superseded) {
      return stop(superseded.sweepId(), superseded.attempt());
    }
    if (fact instanceof Unpublished.Deleted deleted) {
      return new SweepDeleted(deleted.sweepId(), clock.millis());
    }
    Unpublished.State state = (Unpublished.State) fact;
    return state(state.sweep(), state.revision());
  }

  private StopTrial stop(SweepId sweep, SupersededAttempt attempt) {
    return new StopTrial(
        sweep,
        TrialId.of(sweep, attempt.number()),
        StopReason.SUPERSEDED,
        attempt.trainer(),
        attempt.attempt(),
        attempt.fold(),
        clock.millis());
  }

  /** The training of this point, for as many epochs as its round and its scheduler give it. */
  private static Map<String, Object> training(SweepSpec spec, StoredTrial trial) {
    Map<String, Object> training =
        new LinkedHashMap<>(Template.resolve(spec.training(), trial.hyperparameters()));
    boolean told = !spec.rounds().isEmpty() || spec.scheduler().maxEpochs().isPresent();
    if (told) {
      int most = Schedules.epochs(spec, trial.round()).orElseThrow();
      boolean ofPoint = spec.epochs(trial.round()) == null;
      int own =
          ofPoint && training.get("epochs") instanceof Number number ? number.intValue() : most;
      training.put("epochs", Math.min(own, most));
    }
    return training;
  }

  private SweepStateChanged state(StoredSweep sweep, int revision) {
    return new SweepStateChanged(
        sweep.sweepId(),
        sweep.name(),
        sweep.state(),
        sweep.endReason(),
        sweep.message() == null && sweep.endReason() == null ? sweep.held() : sweep.message(),
        revision,
        sweep.seed(),
        sweep.maxTrials(),
        sweep.roundsEnded(),
        sweep.spec(),
        sweep.createdAtEpochMillis(),
        clock.millis());
  }
}
