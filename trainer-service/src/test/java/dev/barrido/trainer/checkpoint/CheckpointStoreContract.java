package dev.barrido.trainer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.TrainingKey;
import dev.barrido.trainer.training.UnusableState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every place for checkpoints must do. */
abstract class CheckpointStoreContract {
  static final SweepId SWEEP = new SweepId("sweep-1");
  static final TrainingKey TRIAL = training(SWEEP, 3, null);

  static final JobName JOB = new JobName(SWEEP, TRIAL.name());

  private CheckpointStore store;

  /** An empty store. */
  abstract CheckpointStore open() throws IOException;

  /** The bytes of each checkpoint that is stored, by its place as messages name it. */
  abstract Map<String, byte[]> stored() throws IOException;

  /** Puts other bytes in a place. */
  abstract void replace(String place, byte[] bytes) throws IOException;

  /** Makes what is in a place look as if it had been written then. */
  abstract void age(String place, Instant moment) throws IOException;

  @BeforeEach
  void openStore() throws IOException {
    store = open();
  }

  @Test
  void aPlaceThatIsThereIsFoundToBeSo() throws IOException {
    store.check();

    assertThat(stored()).isEmpty();
  }

  @Test
  void findsNothingWhereNothingWasWritten() {
    assertThat(store.find(TRIAL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 1_000_003})
  void givesBackWhatWasWritten(int stateBytes) throws IOException {
    byte[] state = bytes(stateBytes, 1);

    write(about(TRIAL, 7), state);

    assertThat(read(TRIAL)).isEqualTo(state);
    try (StoredCheckpoint found = store.find(TRIAL).orElseThrow()) {
      assertThat(found.about()).isEqualTo(about(TRIAL, 7));
      assertThat(found.about().epochs()).isEqualTo(7);
    }
  }

  @Test
  void knowsACheckpointFromBeforeTheFirstEpochsEnd() throws IOException {
    Checkpoint about = new Checkpoint(TRIAL, "f", null);
    write(about, bytes(10, 1));

    try (StoredCheckpoint found = store.find(TRIAL).orElseThrow()) {
      assertThat(found.about()).isEqualTo(about);
      assertThat(found.about().epochs()).isZero();
    }
  }

  @Test
  void keepsTheLatestAndNothingBesideIt() throws IOException {
    write(about(TRIAL, 1), bytes(1_000, 1));
    write(about(TRIAL, 2), bytes(500, 2));

    assertThat(read(TRIAL)).isEqualTo(bytes(500, 2));
    assertThat(stored()).hasSize(1);
  }

  @Test
  void keepsTheOldOneWhenTheNewOneCannotBeWritten() throws IOException {
    write(about(TRIAL, 1), bytes(1_000, 1));

    assertThatThrownBy(
            () ->
                store.write(
                    about(TRIAL, 2),
                    out -> {
                      out.write(bytes(100_000, 2));
                      throw new IOException("no space left");
                    }))
        .hasMessage("no space left");

    assertThat(read(TRIAL)).isEqualTo(bytes(1_000, 1));
    assertThat(stored()).hasSize(1);
  }

  @Test
  void refusesACheckpointInWhichABitOfAnyByteIsWrong() throws IOException {
    write(about(TRIAL, 7), bytes(40, 1));
    String place = place();
    byte[] whole = stored().get(place);

    for (int i = 0; i < whole.length; i++) {
      byte[] wrong = whole.clone();
      wrong[i] ^= (byte) (1 << (i % 8));
      replace(place, wrong);
      assertThatThrownBy(() -> store.find(TRIAL))
          .as("byte %d", i)
          .isInstanceOf(UnusableState.class)
          .hasMessageStartingWith(
              "the checkpoint " + place + " is damaged: expected the checksum ");
    }
  }

  @Test
  void refusesACheckpointThatWasCutOffAnywhere() throws IOException {
    write(about(TRIAL, 7), bytes(40, 1));
    String place = place();
    byte[] whole = stored().get(place);

    for (int length = 0; length < whole.length; length++) {
      replace(place, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> store.find(TRIAL))
          .as("%d bytes", length)
          .isInstanceOf(UnusableState.class)
          .hasMessageContaining("is damaged: expected ");
    }
  }

  @Test
  void anOpenCheckpointStaysReadableThoughOthersReplaceOrDeleteIt() throws IOException {
    write(about(TRIAL, 1), bytes(300_000, 1));

    try (StoredCheckpoint open = store.find(TRIAL).orElseThrow()) {
      write(about(TRIAL, 2), bytes(300_000, 2));
      store.delete(TRIAL);
      assertThat(open.state().readNBytes(300_000)).isEqualTo(bytes(300_000, 1));
    }
  }

  @Test
  void readersSeeOneOrTheOtherWhileTwoTrainersWrite() throws Exception {
    write(about(TRIAL, 1), bytes(50_000, 1));
    ExecutorService writers = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> writing =
          IntStream.of(1, 2)
              .<Future<?>>mapToObj(seed -> writers.submit(() -> writeOften(seed)))
              .toList();
      do {
        assertThat(read(TRIAL)).isIn(bytes(50_000, 1), bytes(50_000, 2));
      } while (!writing.stream().allMatch(Future::isDone));
      for (Future<?> writer : writing) {
        writer.get();
      }
    } finally {
      writers.shutdownNow();
    }
    assertThat(stored()).hasSize(1);
  }

  @Test
  void forgetsATrialAndOnlyThat() throws IOException {
    TrainingKey other = training(SWEEP, 4, null);
    write(about(TRIAL, 1), bytes(5, 1));
    write(about(other, 1), bytes(5, 2));

    store.delete(TRIAL);
    store.delete(TRIAL);

    assertThat(store.find(TRIAL)).isEmpty();
    assertThat(read(other)).isEqualTo(bytes(5, 2));
  }

  @Test
  void keepsTheFoldsOfATrialApart() throws IOException {
    TrainingKey first = training(SWEEP, 3, 0);
    TrainingKey second = training(SWEEP, 3, 1);
    write(about(first, 1), bytes(5, 1));
    write(about(second, 2), bytes(5, 2));

    store.delete(first);

    assertThat(store.find(first)).isEmpty();
    assertThat(store.find(TRIAL)).isEmpty();
    try (StoredCheckpoint left = store.find(second).orElseThrow()) {
      assertThat(left.about()).isEqualTo(about(second, 2));
    }
  }

  @Test
  void knowsHowOftenAJobWasTriedAsItWasWrittenLast() throws IOException {
    assertThat(store.tally(JOB)).isEqualTo(Tally.NONE);

    store.write(JOB, new Tally(3, 2));
    store.write(JOB, new Tally(123_456_789, 0));

    assertThat(store.tally(JOB)).isEqualTo(new Tally(123_456_789, 0));
    assertThat(stored()).hasSize(1);
  }

  @Test
  void keepsTalliesApartFromEachOtherAndFromCheckpoints() throws IOException {
    JobName task = new JobName(SWEEP, "task-0");
    store.write(JOB, new Tally(1, 1));
    store.write(task, new Tally(2, 2));
    write(about(TRIAL, 1), bytes(5, 1));

    store.delete(JOB);
    store.delete(JOB);

    assertThat(store.tally(JOB)).isEqualTo(Tally.NONE);
    assertThat(store.tally(task)).isEqualTo(new Tally(2, 2));
    assertThat(read(TRIAL)).isEqualTo(bytes(5, 1));

    store.delete(TRIAL);

    assertThat(store.tally(task)).isEqualTo(new Tally(2, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "deliveries 3",
        "deliveries 3, attempts 2",
        "deliveries -3, attempts 2\n",
        "deliveries 3, attempts 2\nand more\n",
        "deliveries 3, attempts 9999999999\n"
      })
  void refusesATallyThatMakesNoSense(String text) throws IOException {
    store.write(JOB, new Tally(3, 2));
    replace(place(), text.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> store.tally(JOB))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "%s: expected \"deliveries N, attempts N\", got \"%s\"".formatted(place(), text));
  }

  @Test
  void forgetsASweepAndOnlyThat() throws IOException {
    SweepId other = new SweepId("sweep-12");
    write(about(TRIAL, 1), bytes(5, 1));
    write(about(training(SWEEP, 4, null), 1), bytes(5, 1));
    store.write(JOB, new Tally(1, 1));
    Checkpoint elsewhere = new Checkpoint(training(other, 0, null), "f", null);
    write(elsewhere, bytes(5, 1));

    assertThat(store.deleteAll(SWEEP)).isEqualTo(3);
    assertThat(store.deleteAll(SWEEP)).isZero();

    assertThat(stored()).hasSize(1);
    try (StoredCheckpoint left = store.find(elsewhere.training()).orElseThrow()) {
      assertThat(left.about()).isEqualTo(elsewhere);
    }
  }

  @Test
  void forgetsWhatIsOld() throws IOException {
    assertThat(store.deleteOlderThan(Instant.now())).isZero();
    TrainingKey fresh = training(SWEEP, 4, null);
    write(about(TRIAL, 1), bytes(5, 1));
    store.write(JOB, new Tally(1, 1));
    for (String place : stored().keySet()) {
      age(place, Instant.parse("2020-01-01T00:00:00Z"));
    }
    write(about(fresh, 1), bytes(5, 2));

    int deleted = store.deleteOlderThan(Instant.parse("2021-01-01T00:00:00Z"));

    assertThat(deleted).isEqualTo(2);
    assertThat(store.tally(JOB)).isEqualTo(Tally.NONE);
    assertThat(store.find(TRIAL)).isEmpty();
    assertThat(read(fresh)).isEqualTo(bytes(5, 2));
  }

  private void writeOften(int seed) {
    for (int i = 0; i < 40; i++) {
      try {
        write(about(TRIAL, 1), bytes(50_000, seed));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  void write(Checkpoint checkpoint, byte[] state) throws IOException {
    store.write(checkpoint, out -> out.write(state));
  }

  /** The state, which ends where the checksum begins. */
  private byte[] read(TrainingKey trial) throws IOException {
    try (StoredCheckpoint found = store.find(trial).orElseThrow()) {
      byte[] rest = found.state().readAllBytes();
      return Arrays.copyOf(rest, rest.length - CheckpointFormat.CHECKSUM_BYTES);
    }
  }

  /** The only place where anything is stored. */
  private String place() throws IOException {
    return stored().keySet().iterator().next();
  }

  static Checkpoint about(TrainingKey trial, int epoch) {
    Epoch last = new Epoch(epoch, Map.of("validation.error", 0.25, "train.loss", 1e-300), false);
    return new Checkpoint(trial, "0123abcd", last);
  }

  static byte[] bytes(int count, int seed) {
    byte[] bytes = new byte[count];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static TrainingKey training(SweepId sweep, int number, @Nullable Integer fold) {
    return new TrainingKey(sweep, TrialId.of(sweep, number), fold);
  }
}
