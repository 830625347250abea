package dev.barrido.events.spec;

import dev.barrido.events.training.Training;
import java.util.List;

/** What whoever takes a sweep holds its trainings to, beyond what the language does. */
@FunctionalInterface
public interface TrainingRule {
  /** Nothing. */
  TrainingRule NONE = training -> List.of();

  /** What is wrong with a training, each with a path that begins with {@code training}. */
  List<Problem> problems(Training training);
}
