package dev.barrido.trainer.training;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Training;
import java.util.List;

/** The engines of a trainer. */
public record Engines(List<Engine> engines) {
  public Engines {
    engines = List.copyOf(engines);
  }

  /**
   * The first that can train this.
   *
   * @throws TrialFailure if none can
   */
  public Engine forTraining(Training training) {
    return engines.stream()
        .filter(engine -> engine.canTrain(training))
        .findFirst()
        .orElseThrow(
            () ->
                new TrialFailure(
                    FailureKind.BAD_INPUT,
                    "training.trainer: this trainer has no engine for "
                        + training.getClass().getSimpleName()));
  }
}
