package dev.barrido.core.diagnosis;

import java.util.Optional;

/** One way in which a training goes wrong. Pure: the same curve gives the same answer. */
interface Rule {
  /** What it says when it finds something. */
  DiagnosisKind kind();

  /** What it looks at, for people. */
  String measured();

  /** When it finds something, for people; made of the constants that it goes by. */
  String threshold();

  /**
   * Looks at a curve of at least one epoch; a rule finds nothing where what it needs is missing.
   */
  Optional<Finding> look(LearningCurve curve);
}
