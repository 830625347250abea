package dev.barrido.trainer.diagnosis;

import static dev.barrido.core.diagnosis.DiagnosisKind.DEAD_UNITS;
import static dev.barrido.core.diagnosis.DiagnosisKind.EXPLODING_UPDATES;
import static dev.barrido.core.diagnosis.DiagnosisKind.LEARNING_RATE_TOO_HIGH;
import static dev.barrido.core.diagnosis.DiagnosisKind.LEARNING_RATE_TOO_LOW;
import static dev.barrido.core.diagnosis.DiagnosisKind.NO_SIGNAL;
import static dev.barrido.core.diagnosis.DiagnosisKind.OVERFITTING;
import static dev.barrido.core.diagnosis.DiagnosisKind.PLATEAU;
import static dev.barrido.core.diagnosis.DiagnosisKind.UNDERFITTING;
import static dev.barrido.core.diagnosis.DiagnosisKind.VANISHING_UPDATES;

import dev.barrido.core.diagnosis.DiagnosisKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trainings that are all right, or that all suffer from the same. */
public enum Family {
  GOOD("good", null),
  EXPLODES("the rate 300 to 3000 times too high", LEARNING_RATE_TOO_HIGH),
  OSCILLATES("wide layers, inputs not scaled, a rate of 3 to 10", LEARNING_RATE_TOO_HIGH),
  CRAWLS("the rate 1000 to 10000 times too low", LEARNING_RATE_TOO_LOW),
  FEW_ROWS("60 rows, half of the labels by chance, hundreds of units", OVERFITTING),
  TOO_SMALL("two hidden units for twenty clouds of points", UNDERFITTING),
  TINY_WEIGHTS("first weights near zero", PLATEAU),
  SHUFFLED_LABELS("labels drawn by chance", NO_SIGNAL),
  KILLED_RELU("relu with too high a rate, or all weights zero", DEAD_UNITS),
  RAW_INPUTS("tanh and sigmoid on inputs in the thousands", DEAD_UNITS),
  DEEP_SIGMOID("5 to 7 layers of sigmoid, or all weights zero", VANISHING_UPDATES),
  LEAPS("wide layers of tanh, inputs not scaled, a rate of 1 to 3", EXPLODING_UPDATES);

  /** All that are bad. */
  public static final List<Family> BAD =
      List.of(values()).stream().filter(family -> family.expected != null).toList();

  private final String title;
  private final @Nullable DiagnosisKind expected;

  Family(String title, @Nullable DiagnosisKind expected) {
    this.title = title;
    this.expected = expected;
  }

  public String title() {
    return title;
  }

  /** What such trainings suffer from, null if they are good. */
  public @Nullable DiagnosisKind expected() {
    return expected;
  }
}
