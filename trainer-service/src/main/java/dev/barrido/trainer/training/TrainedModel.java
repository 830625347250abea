package dev.barrido.trainer.training;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * The model of a training's best epoch. Good until the call that it was handed to returns.
 *
 * @param epoch epochs it was trained for
 * @param objective what it reached
 */
public record TrainedModel(int epoch, double objective, Writer writer) {
  /** Writes it as a file that loads without this program. */
  @FunctionalInterface
  public interface Writer {
    /**
     * Writes all of it.
     *
     * @param origin plain values that the file shall carry, to tell where it comes from
     */
    void writeTo(OutputStream out, Map<String, Object> origin) throws IOException;
  }
}
