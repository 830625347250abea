package dev.barrido.trainer.training.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.training.FunctionTraining;
import dev.barrido.events.training.TestFunction;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.StoppingSink;
import dev.barrido.trainer.training.TrialFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunctionEngineTest {
  private static final Assignment MINIMIZE_VALUE = new Assignment(1, "value", false);

  @Test
  void fallsToTheFunctionsValueOverItsEpochs() {
    List<Epoch> epochs = new ArrayList<>();

    Outcome outcome = train(4, 0, sink(epochs, Integer.MAX_VALUE));

    assertThat(epochs)
        .extracting(epoch -> epoch.metrics().get("value"))
        .containsExactly(9.75, 9.5, 9.25, 9.0);
    assertThat(outcome.bestEpoch()).isEqualTo(4);
    assertThat(outcome.objective()).isEqualTo(9.0);
  }

  @Test
  void stopsWhenAsked() {
    Outcome outcome = train(1_000_000, 1, sink(new ArrayList<>(), 3));

    assertThat(outcome.epochs()).isEqualTo(3);
  }

  @Test
  void goesOnFromAStateAsIfItHadNeverStopped() {
    StoppingSink straight = StoppingSink.never();
    Outcome expected = train(4, 0, straight);
    StoppingSink first = StoppingSink.at(3);
    train(4, 0, first);

    StoppingSink second = StoppingSink.never();
    Outcome outcome =
        new FunctionEngine().resume(training(4, 0), MINIMIZE_VALUE, first.state(), second);

    assertThat(first.epochs()).hasSize(2);
    assertThat(Stream.concat(first.epochs().stream(), second.epochs().stream()))
        .containsExactlyElementsOf(straight.epochs());
    assertThat(outcome).isEqualTo(expected);
  }

  @Test
  void refusesAMetricItDoesNotMeasure() {
    assertThatThrownBy(
            () ->
                new FunctionEngine()
                    .train(
                        training(1, 0),
                        new Assignment(1, "validation.error", false),
                        sink(new ArrayList<>(), 9)))
        .isInstanceOf(TrialFailure.class)
        .hasMessage("objectiveMetricName: expected one of [value], got validation.error");
  }

  private static Outcome train(int epochs, int sleepMillis, EpochSink sink) {
    return new FunctionEngine().train(training(epochs, sleepMillis), MINIMIZE_VALUE, sink);
  }

  private static FunctionTraining training(int epochs, int sleepMillis) {
    return new FunctionTraining(TestFunction.SPHERE, List.of(3.0), epochs, sleepMillis);
  }

  private static EpochSink sink(List<Epoch> epochs, int stopAfter) {
    return new EpochSink() {
      @Override
      public void measured(Epoch epoch) {
        epochs.add(epoch);
      }

      @Override
      public boolean stopRequested() {
        return epochs.size() >= stopAfter;
      }
    };
  }
}
