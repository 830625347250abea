package dev.barrido.results.projection;

import dev.barrido.events.TrainerId;
import org.jspecify.annotations.Nullable;

/**
 * A job that is not done, and of which nobody has spoken for long.
 *
 * @param number of its trial, or of the task
 * @param lane where it was queued
 * @param offset its place there
 * @param maxAttempts deliveries after which it fails
 * @param deliveriesLost of earlier jobs of the same trial
 * @param attempt its last delivery that anyone spoke of, 0 when nobody did
 * @param handBacks deliveries that do not count as attempts
 * @param trainer who spoke of it last, null when nobody did
 * @param silentMillis since then
 */
public record SilentJob(
    JobId id,
    JobKind kind,
    int number,
    Lane lane,
    long offset,
    int maxAttempts,
    int deliveriesLost,
    int attempt,
    int handBacks,
    @Nullable TrainerId trainer,
    long silentMillis) {

  /** Deliveries of this job; one that was lost before anybody spoke of it was delivered too. */
  int deliveries() {
    return Math.max(1, attempt);
  }

  /** Those of all its trial's jobs that count as attempts. */
  int countedAttempts() {
    return deliveriesLost + deliveries() - handBacks;
  }
}
