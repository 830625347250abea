package dev.barrido.core.diagnosis;

import java.util.Map;
import java.util.Optional;

/** What was learned says no more about new rows than a guess that does not look at them. */
final class NoBetterThanGuessing implements Rule {
  /** From so many epochs on; a network may take its time to begin. */
  static final int EPOCHS = 30;

  /** From so many on when the training is complete. */
  static final int EPOCHS_OF_COMPLETED = 5;

  /** The median validation error, as a part of that of guessing, over the later half. */
  static final double PART = 0.8;

  /** And at least this part of what it was over the earlier half: it is not on its way down. */
  static final double STILL = 0.9;

  @Override
  public DiagnosisKind kind() {
    return DiagnosisKind.NO_SIGNAL;
  }

  @Override
  public String measured() {
    return "the validation error (median of the later half), and that of guessing";
  }

  @Override
  public String threshold() {
    return ">= "
        + PART
        + " of guessing and >= "
        + STILL
        + " of the earlier half, from epoch "
        + EPOCHS
        + ", or "
        + EPOCHS_OF_COMPLETED
        + " when the training is complete";
  }

  @Override
  public Optional<Finding> look(LearningCurve curve) {
    Series errors = curve.series(EpochFigures::validationError);
    Series guesses = curve.series(EpochFigures::guessError);
    int least = curve.completed() ? EPOCHS_OF_COMPLETED : EPOCHS;
    if (errors.size() < least || guesses.size() == 0) {
      return Optional.empty();
    }
    int half = errors.size() / 2;
    double error = errors.medianOfLast(half);
    double guess = guesses.last();
    return error < PART * guess || error < STILL * errors.median(0, half)
        ? Optional.empty()
        : Optional.of(
            new Finding(
                errors.epoch(0),
                Map.of("validationError", error, "guessError", guess),
                "after "
                    + errors.epoch(errors.size() - 1)
                    + " epochs the validation error is "
                    + Figures.of(error)
                    + "; guessing has "
                    + Figures.of(guess)));
  }
}
