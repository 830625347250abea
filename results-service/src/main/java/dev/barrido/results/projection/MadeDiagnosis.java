package dev.barrido.results.projection;

import dev.barrido.core.diagnosis.Diagnosis;

/**
 * What was said about a trial.
 *
 * @param number the trial's
 * @param atEnd whether it was said when the training was complete, rather than after an epoch
 */
public record MadeDiagnosis(int number, Diagnosis diagnosis, boolean atEnd) {
  /** Whether it was said earlier than whatever is said at this epoch, or at the end after it. */
  boolean isBefore(int epoch, boolean end) {
    return diagnosis.epoch() < epoch || (diagnosis.epoch() == epoch && !atEnd && end);
  }

  /** Whether it is what is said at this epoch, or at the end after it. */
  boolean isAt(int epoch, boolean end) {
    return diagnosis.epoch() == epoch && atEnd == end;
  }
}
