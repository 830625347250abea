package dev.barrido.trainer.attempt;

import dev.barrido.events.StopReason;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The trials that were ordered to stop, the attempts and sweeps that were, and whether this whole
 * process is. Orders may come before their trial does; the latest are remembered. Thread-safe.
 */
public final class StopOrders {
  private static final int REMEMBERED = 100_000;

  private final Map<TrialId, StopReason> trials = latest();
  private final Map<AttemptId, StopReason> attempts = latest();
  private final Map<SweepId, StopReason> sweeps = latest();
  private volatile boolean shuttingDown;

  /** Orders a trial to stop, whoever has it; the first reason stands. */
  public void stop(TrialId trial, StopReason reason) {
    trials.putIfAbsent(trial, reason);
  }

  /** Orders one attempt to stop, and no other of its trial. */
  public void stop(AttemptId attempt, StopReason reason) {
    attempts.putIfAbsent(attempt, reason);
  }

  /** Orders all trials of a sweep to stop: it was deleted. */
  public void stopAll(SweepId sweep) {
    sweeps.put(sweep, StopReason.CANCELLED);
  }

  /** Whether the sweep was deleted, so that nobody wants what is done for it. */
  boolean isDeleted(SweepId sweep) {
    return sweeps.containsKey(sweep);
  }

  /** Why this attempt at a trial of the sweep must stop, if it must. */
  Optional<StopReason> reasonToStop(SweepId sweep, AttemptId attempt) {
    StopReason ofSweep = sweeps.get(sweep);
    StopReason ofTrial = ofSweep == null ? trials.get(attempt.trial()) : ofSweep;
    return Optional.ofNullable(ofTrial == null ? attempts.get(attempt) : ofTrial);
  }

  /** The attempt has stopped; the next one that is counted so is another. */
  void obeyed(AttemptId attempt) {
    attempts.remove(attempt);
  }

  /** From now on every attempt stops and hands its trial back. */
  public void shutDown() {
    shuttingDown = true;
  }

  public boolean shuttingDown() {
    return shuttingDown;
  }

  private static <K> Map<K, StopReason> latest() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, StopReason> eldest) {
            return size() > REMEMBERED;
          }
        });
  }
}
