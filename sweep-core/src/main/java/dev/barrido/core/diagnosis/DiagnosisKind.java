package dev.barrido.core.diagnosis;

import java.util.List;

/** What a training can suffer from; the order is that in which the rules are asked. */
public enum DiagnosisKind {
  LEARNING_RATE_TOO_HIGH(
      "learningRateTooHigh",
      "learning rate too high",
      "try a learning rate three to ten times lower, or let it decay"),
  EXPLODING_UPDATES(
      "explodingUpdates",
      "exploding updates",
      "lower the learning rate, scale the inputs and targets, or begin with smaller weights"),
  DEAD_UNITS(
      "deadUnits",
      "dead units",
      "lower the learning rate, scale the inputs, or use a leaky non-linearity and weights of"
          + " another start (he for relu, xavier for tanh and sigmoid)"),
  VANISHING_UPDATES(
      "vanishingUpdates",
      "vanishing updates",
      "use fewer layers, relu in place of sigmoid, batch normalization, or larger first weights"),
  LEARNING_RATE_TOO_LOW(
      "learningRateTooLow",
      "learning rate too low",
      "try a learning rate three to ten times higher, or more epochs"),
  OVERFITTING(
      "overfitting",
      "overfitting",
      "stop earlier (patience), regularize (l2, dropout, augmentation), or use more rows or a"
          + " smaller network"),
  PLATEAU(
      "plateau",
      "plateau",
      "begin with other weights (weightInit), a higher learning rate or an optimizer with momentum,"
          + " so that less time is lost"),
  NO_SIGNAL(
      "noSignal",
      "no signal",
      "look at the data: are labels and rows matched, are inputs scaled, do the inputs tell"
          + " anything about the labels"),
  UNDERFITTING(
      "underfitting",
      "underfitting",
      "use a larger network, less regularization, or inputs that tell more");

  private final String id;
  private final String title;
  private final String advice;

  DiagnosisKind(String id, String title, String advice) {
    this.id = id;
    this.title = title;
    this.advice = advice;
  }

  /** As it is written in events and documents. */
  public String id() {
    return id;
  }

  /** As people say it. */
  public String title() {
    return title;
  }

  /** What to try. */
  public String advice() {
    return advice;
  }

  /** The kind of this id. */
  public static DiagnosisKind of(String id) {
    for (DiagnosisKind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "diagnosis: expected one of "
            + List.of(values()).stream().map(DiagnosisKind::id).toList()
            + ", got "
            + id);
  }
}
