package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.training.NetworkTraining;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.StoppingSink;
import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.UnusableState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stopped training that goes on elsewhere measures what one that never stopped does. */
class ResumedTrainingTest {
  /** Minibatches of an epoch: 105 rows, 16 at once. */
  private static final int BATCHES = 7;

  private static final Assignment LOWEST_LOSS = new Assignment(23, "validation.loss", false);

  static Stream<Map<String, Object>> trainings() {
    Stream<Map<String, Object>> rules =
        Stream.of(
            rule("sgd"),
            rule("sgd", "momentum", 0.9),
            rule("nesterovs", "momentum", 0.9),
            rule("adam"),
            rule("adamw", "weightDecay", 0.01),
            rule("rmsprop"),
            rule("adagrad"),
            rule("adadelta"),
            rule("nadam"),
            rule("amsgrad"));
    Stream<Map<String, Object>> decays =
        Stream.of(
                Map.<String, Object>of("type", "step", "rate", 0.3, "everyEpochs", 2),
                Map.<String, Object>of("type", "exponential", "rate", 0.7),
                Map.<String, Object>of("type", "inverse", "delay", 5),
                Map.<String, Object>of("type", "polynomial", "power", 2),
                Map.<String, Object>of("type", "cosine"))
            .map(decay -> rule("adam", "decay", decay));
    Stream<Map<String, Object>> others =
        Stream.of(
            Map.of("regularization", Map.of("dropout", 0.4, "l1", 1e-4, "l2", 1e-3)),
            Map.of("data", augmented(), "regularization", Map.of("dropout", 0.2)),
            Map.of("loss", "meanSquaredError", "batchSize", 10),
            Map.of("network", normalized()));
    return Stream.of(rules, decays, others).flatMap(some -> some);
  }

  @ParameterizedTest
  @MethodSource("trainings")
  void measuresTheSameToTheBitAfterAStopBetweenEpochsAndWithinOne(Map<String, Object> changes)
      throws Exception {
    NetworkTraining training = Trainings.irises(with(changes, "epochs", 6));
    StoppingSink straight = StoppingSink.never();
    Outcome expected = new Deeplearning4jEngine().train(training, LOWEST_LOSS, straight);
    int batches = straight.chances() / 6;

    for (int stop : new int[] {1, 3 * batches + 1, 4 * batches - 1}) {
      StoppingSink first = StoppingSink.at(stop);
      new Deeplearning4jEngine().train(training, LOWEST_LOSS, first);
      StoppingSink second = StoppingSink.never();
      Outcome outcome = resumeElsewhere(training, first, second);

      assertThat(first.epochs()).hasSize((stop - 1) / batches);
      assertThat(both(first, second)).isEqualTo(straight.epochs());
      assertThat(outcome).isEqualTo(expected);
    }
  }

  @Test
  void countsPatienceFromTheBestEpochWhereverItWas() throws Exception {
    NetworkTraining training =
        Trainings.irises(
            Map.of(
                "epochs",
                50,
                "patience",
                4,
                "optimizer",
                Map.of(
                    "name",
                    "sgd",
                    "learningRate",
                    0.5,
                    "decay",
                    Map.of("type", "step", "rate", 1e-9, "everyEpochs", 3))));
    Assignment lowestError = Trainings.LOWEST_ERROR;
    StoppingSink straight = StoppingSink.never();
    Outcome expected = new Deeplearning4jEngine().train(training, lowestError, straight);
    assertThat(expected.epochs()).isBetween(6, 49);

    StoppingSink first = StoppingSink.at((expected.epochs() - 2) * BATCHES + 3);
    new Deeplearning4jEngine().train(training, lowestError, first);
    StoppingSink second = StoppingSink.never();
    Outcome outcome =
        new Deeplearning4jEngine().resume(training, lowestError, first.state(), second);

    assertThat(first.epochs()).hasSize(expected.epochs() - 2);
    assertThat(outcome).isEqualTo(expected);
    assertThat(both(first, second)).isEqualTo(straight.epochs());
  }

  @Test
  void goesOnAgainAndAgain() throws Exception {
    NetworkTraining training =
        Trainings.irises(Map.of("epochs", 4, "regularization", Map.of("dropout", 0.5)));
    StoppingSink straight = StoppingSink.never();
    Outcome expected = new Deeplearning4jEngine().train(training, LOWEST_LOSS, straight);

    List<Epoch> epochs = new ArrayList<>();
    StoppingSink sink = StoppingSink.at(5);
    new Deeplearning4jEngine().train(training, LOWEST_LOSS, sink);
    epochs.addAll(sink.epochs());
    Outcome outcome = Outcome.NOTHING;
    for (int left = straight.chances() - 4; left > 0; left -= 4) {
      StoppingSink next = StoppingSink.at(5);
      outcome = resumeElsewhere(training, sink, next);
      epochs.addAll(next.epochs());
      sink = next;
    }

    assertThat(epochs).isEqualTo(straight.epochs());
    assertThat(outcome).isEqualTo(expected);
  }

  @Test
  void testsTheBestEpochAfterAStopInTheTest() throws Exception {
    NetworkTraining training = Trainings.irises(Map.of("epochs", 3));
    StoppingSink straight = StoppingSink.never();
    Outcome expected = new Deeplearning4jEngine().train(training, LOWEST_LOSS, straight);

    LeavingInTheTest leaving = new LeavingInTheTest(3);
    Outcome interrupted = new Deeplearning4jEngine().train(training, LOWEST_LOSS, leaving);
    StoppingSink second = StoppingSink.never();
    Outcome outcome =
        new Deeplearning4jEngine().resume(training, LOWEST_LOSS, leaving.state(), second);

    assertThat(interrupted.metrics()).doesNotContainKey("test.error");
    assertThat(outcome).isEqualTo(expected);
    assertThat(second.epochs()).isEmpty();
  }

  @Test
  void refusesTheStateOfAnotherNetwork() {
    StoppingSink first = StoppingSink.at(9);
    new Deeplearning4jEngine().train(Trainings.irises(Map.of()), LOWEST_LOSS, first);
    NetworkTraining larger =
        Trainings.irises(
            Map.of(
                "network",
                List.of(
                    Map.of("layer", "dense", "units", 13, "activation", "tanh"),
                    Map.of("layer", "output", "units", 3))));
    StoppingSink second = StoppingSink.never();

    assertThatThrownBy(
            () -> new Deeplearning4jEngine().resume(larger, LOWEST_LOSS, first.state(), second))
        .isInstanceOf(UnusableState.class)
        .hasMessageMatching("expected \\d+ numbers of this network, got \\d+");
    assertThat(second.epochs()).isEmpty();
  }

  @Test
  void refusesAStateThatEndsTooSoon() {
    DataInputStream empty = new DataInputStream(new ByteArrayInputStream(new byte[] {0, 0, 0, 2}));

    assertThatThrownBy(
            () ->
                new Deeplearning4jEngine()
                    .resume(Trainings.irises(Map.of()), LOWEST_LOSS, empty, StoppingSink.never()))
        .isInstanceOf(UnusableState.class)
        .hasMessageContaining("EOFException");
  }

  private static Outcome resumeElsewhere(
      NetworkTraining training, StoppingSink from, StoppingSink sink) throws Exception {
    ExecutorService elsewhere = Executors.newSingleThreadExecutor();
    try {
      return elsewhere
          .submit(
              () -> new Deeplearning4jEngine().resume(training, LOWEST_LOSS, from.state(), sink))
          .get();
    } finally {
      elsewhere.shutdownNow();
    }
  }

  private static List<Epoch> both(StoppingSink first, StoppingSink second) {
    return Stream.concat(first.epochs().stream(), second.epochs().stream()).toList();
  }

  private static Map<String, Object> rule(String name, Object... more) {
    Map<String, Object> optimizer = new HashMap<>(Map.of("name", name, "learningRate", 0.02));
    for (int i = 0; i < more.length; i += 2) {
      optimizer.put((String) more[i], more[i + 1]);
    }
    return Map.of("optimizer", optimizer);
  }

  private static Map<String, Object> with(Map<String, Object> changes, String name, Object value) {
    Map<String, Object> all = new HashMap<>(changes);
    all.put(name, value);
    return all;
  }

  private static Map<String, Object> augmented() {
    return Map.of(
        "name", "iris", "preprocessing", "standardize", "augmentation", Map.of("noise", 0.5));
  }

  private static List<Map<String, Object>> normalized() {
    return List.of(
        Map.of("layer", "dense", "units", 8, "activation", "relu", "dropout", 0.3),
        Map.of("layer", "batchNormalization"),
        Map.of("layer", "output", "units", 3));
  }

  /** Asks to stop once all epochs are measured, as a process that must go does. */
  private static final class LeavingInTheTest implements EpochSink {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int epochsLeft;

    LeavingInTheTest(int epochs) {
      this.epochsLeft = epochs;
    }

    @Override
    public void measured(Epoch epoch) {
      epochsLeft--;
    }

    @Override
    public boolean stopRequested() {
      return epochsLeft == 0;
    }

    @Override
    public boolean goesOn(TrainingState state) {
      if (stopRequested()) {
        try {
          state.writeTo(new DataOutputStream(kept));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return !stopRequested();
    }

    DataInputStream state() {
      return new DataInputStream(new ByteArrayInputStream(kept.toByteArray()));
    }
  }
}
