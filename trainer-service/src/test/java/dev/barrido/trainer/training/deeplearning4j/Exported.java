package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Outcome;

/**
 * A model as its trainer keeps it.
 *
 * @param outcome what its training told
 */
public record Exported(byte[] zip, Outcome outcome) {
  /** Of irises, from this seed. */
  public static Exported irises(long seed) {
    NetworkTraining training = Trainings.irises(java.util.Map.of());
    KeepingSink sink = new KeepingSink(Integer.MAX_VALUE);
    Outcome outcome =
        new Deeplearning4jEngine()
            .train(training, new Assignment(seed, "validation.error", false), sink);
    return new Exported(sink.zip(), outcome);
  }
}
