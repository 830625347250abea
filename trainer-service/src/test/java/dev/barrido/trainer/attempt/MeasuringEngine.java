package dev.barrido.trainer.attempt;

import dev.barrido.events.training.Training;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrainingState;
import java.io.DataInputStream;
import java.util.function.Consumer;

/** Passes everything on to another engine, and does something once an epoch was measured. */
record MeasuringEngine(Engine engine, Consumer<Epoch> afterwards) implements Engine {
  /** What becomes of a killed process, which nobody can catch. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** An engine whose process dies right after this epoch. */
  static MeasuringEngine dyingAfter(int last, Engine engine) {
    return new MeasuringEngine(
        engine,
        epoch -> {
          if (epoch.number() == last) {
            throw new Killed();
          }
        });
  }

  @Override
  public boolean canTrain(Training training) {
    return engine.canTrain(training);
  }

  @Override
  public Outcome train(Training training, Assignment assignment, EpochSink sink) {
    return engine.train(training, assignment, listening(sink));
  }

  @Override
  public Outcome resume(
      Training training, Assignment assignment, DataInputStream state, EpochSink sink) {
    return engine.resume(training, assignment, state, listening(sink));
  }

  private EpochSink listening(EpochSink sink) {
    return new EpochSink() {
      @Override
      public void measured(Epoch epoch) {
        sink.measured(epoch);
        afterwards.accept(epoch);
      }

      @Override
      public boolean stopRequested() {
        return sink.stopRequested();
      }

      @Override
      public boolean goesOn(TrainingState state) {
        return sink.goesOn(state);
      }
    };
  }
}
