package dev.barrido.trainer.training;

import java.io.DataOutputStream;
import java.io.IOException;

/**
 * All that a training needs to go on later as if it had never stopped. Good until the call that it
 * was handed to returns.
 */
@FunctionalInterface
public interface TrainingState {
  void writeTo(DataOutputStream out) throws IOException;
}
