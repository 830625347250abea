package dev.barrido.proposer.application;

import dev.barrido.events.Event;
import dev.barrido.events.StopTrial;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.events.spec.Template;
import dev.barrido.parts.fault.FaultPoint;
import dev.barrido.parts.search.Schedules;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Empties the outbox: publishes what is committed, then marks it. */
public final class OutboxPump {
  private static final int AT_ONCE = 500;

  private final Outbox outbox;
  private final EventPublisher publisher;
  private final Function<SweepId, SweepSpec> specs;
  private final Clock clock;

  public OutboxPump(
      Outbox outbox, EventPublisher publisher, Function<SweepId, SweepSpec> specs, Clock clock) {
    this.outbox = outbox;
    this.publisher = publisher;
    this.specs = specs;
    this.clock = clock;
  }

  /** Publishes all there is; returns how many facts that were. */
  public int empty() {
    int published = 0;
    for (List<Unpublished> batch = outbox.unpublished(AT_ONCE);
        !batch.isEmpty();
        batch = outbox.unpublished(AT_ONCE)) {
      FaultPoint.OUTBOX_READ.pass();
      publisher.publish(batch.stream().map(this::event).toList());
      FaultPoint.OUTBOX_PUBLISHED.pass();
      outbox.markPublished(batch);
      published += batch.size();
    }
    return published;
  }

  private Event event(Unpublished fact) {
    if (fact instanceof Unpublished.Job job) {
      return job(job.sweepId(), job.trial());
    }
    if (fact instanceof Unpublished.TaskBegun task) {
      SweepSpec spec = specs.apply(task.sweepId());
      return TaskJobs.of(task, spec, trial -> training(spec, trial), clock.millis());
    }
    if (fact instanceof Unpublished.Stop stop) {
      TrialId trial = TrialId.of(stop.sweepId(), stop.number());
      return new StopTrial(stop.sweepId(), trial, stop.reason(), clock.millis());
    }
    Unpublished.State state = (Unpublished.State) fact;
    return state(state.sweep(), state.revision());
  }

  private TrialJob job(SweepId sweep, StoredTrial trial) {
    SweepSpec spec = specs.apply(sweep);
    return new TrialJob(
        sweep,
        TrialId.of(sweep, trial.number()),
        trial.number(),
        trial.seed(),
        spec.objective().metricName(),
        spec.objective().type(),
        trial.hyperparameters(),
        training(spec, trial),
        spec.retryMaxAttempts(),
        trial.climb().resumeFromEpoch(),
        pauseAt(spec, trial),
        trial.deliveriesLost() == 0 ? null : (Integer) trial.deliveriesLost(),
        null,
        null,
        null,
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

  /** Nothing when it may train to its end. */
  private static @Nullable Integer pauseAt(SweepSpec spec, StoredTrial trial) {
    Integer limit = trial.climb().mayTrainTo();
    int epochs = Schedules.epochs(spec, trial.round()).orElse(Integer.MAX_VALUE);
    return limit == null || limit >= epochs ? null : limit;
  }

  private SweepStateChanged state(StoredSweep sweep, int revision) {
    return new SweepStateChanged(
        sweep.sweepId(),
        sweep.name(),
        sweep.state(),
        sweep.endReason(),
        sweep.message(),
        revision,
        sweep.seed(),
        sweep.maxTrials(),
        sweep.roundsEnded(),
        sweep.spec(),
        sweep.createdAtEpochMillis(),
        clock.millis());
  }
}
