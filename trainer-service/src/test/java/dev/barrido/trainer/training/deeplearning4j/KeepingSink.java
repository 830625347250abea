package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.TrainedModel;
import dev.barrido.trainer.training.TrainingState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Keeps the model that a training offers, and lets it go on for so many epochs. */
final class KeepingSink implements EpochSink {
  private final int epochs;
  private final ByteArrayOutputStream zip = new ByteArrayOutputStream();
  private int measured;
  private int offers;
  private double objective;

  KeepingSink(int epochs) {
    this.epochs = epochs;
  }

  @Override
  public void measured(Epoch epoch) {
    measured = epoch.number();
  }

  @Override
  public boolean stopRequested() {
    return false;
  }

  @Override
  public boolean goesOn(TrainingState state) {
    return measured < epochs;
  }

  @Override
  public void reached(TrainedModel model) {
    offers++;
    objective = model.objective();
    try {
      model.writer().writeTo(zip, Map.of("trialId", "sweep-1-0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int offers() {
    return offers;
  }

  double objective() {
    return objective;
  }

  byte[] zip() {
    return zip.toByteArray();
  }

  PredictingModel model() throws IOException {
    return ModelZip.read(new ByteArrayInputStream(zip()));
  }
}
