package dev.barrido.trainer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.UnusableState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderCheckpointsTest {
  private static final SweepId SWEEP = new SweepId("sweep-1");
  private static final TrialId TRIAL = TrialId.of(SWEEP, 3);

  @TempDir Path root;

  private FolderCheckpoints store;

  @BeforeEach
  void open() {
    store = new FolderCheckpoints(root.resolve("not-there-yet"));
  }

  @Test
  void findsNothingWhereNothingWasWritten() {
    assertThat(store.find(SWEEP, TRIAL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 1_000_003})
  void givesBackWhatWasWritten(int stateBytes) throws IOException {
    byte[] state = bytes(stateBytes, 1);

    write(about(TRIAL, 7, 2), state);

    assertThat(read(TRIAL)).isEqualTo(state);
    try (StoredCheckpoint found = store.find(SWEEP, TRIAL).orElseThrow()) {
      assertThat(found.about()).isEqualTo(about(TRIAL, 7, 2));
      assertThat(found.about().epochs()).isEqualTo(7);
    }
  }

  @Test
  void knowsACheckpointFromBeforeTheFirstEpochsEnd() throws IOException {
    Checkpoint about = new Checkpoint(SWEEP, TRIAL, "f", null, 0);
    write(about, bytes(10, 1));

    try (StoredCheckpoint found = store.find(SWEEP, TRIAL).orElseThrow()) {
      assertThat(found.about()).isEqualTo(about);
      assertThat(found.about().epochs()).isZero();
    }
  }

  @Test
  void keepsTheLatestAndNothingBesideIt() throws IOException {
    write(about(TRIAL, 1, 0), bytes(1_000, 1));
    write(about(TRIAL, 2, 0), bytes(500, 2));

    assertThat(read(TRIAL)).isEqualTo(bytes(500, 2));
    assertThat(files()).hasSize(1);
  }

  @Test
  void keepsTheOldOneWhenTheNewOneCannotBeWritten() throws IOException {
    write(about(TRIAL, 1, 0), bytes(1_000, 1));

    assertThatThrownBy(
            () ->
                store.write(
                    about(TRIAL, 2, 0),
                    out -> {
                      out.write(bytes(100_000, 2));
                      throw new IOException("no space left");
                    }))
        .hasMessage("no space left");

    assertThat(read(TRIAL)).isEqualTo(bytes(1_000, 1));
    assertThat(files()).hasSize(1);
  }

  @Test
  void refusesAFileInWhichAnySingleBitIsWrong() throws IOException {
    write(about(TRIAL, 7, 0), bytes(40, 1));
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);

    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] wrong = whole.clone();
      wrong[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(file, wrong);
      assertThatThrownBy(() -> store.find(SWEEP, TRIAL))
          .as("bit %d", bit)
          .isInstanceOf(UnusableState.class)
          .hasMessageStartingWith("the checkpoint " + file + " is damaged: expected the checksum ");
    }
  }

  @Test
  void refusesAFileThatWasCutOffAnywhere() throws IOException {
    write(about(TRIAL, 7, 0), bytes(40, 1));
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);

    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> store.find(SWEEP, TRIAL))
          .as("%d bytes", length)
          .isInstanceOf(UnusableState.class)
          .hasMessageContaining("is damaged: expected ");
    }
  }

  @Test
  void anOpenCheckpointStaysReadableThoughOthersReplaceOrDeleteIt() throws IOException {
    write(about(TRIAL, 1, 0), bytes(300_000, 1));

    try (StoredCheckpoint open = store.find(SWEEP, TRIAL).orElseThrow()) {
      write(about(TRIAL, 2, 0), bytes(300_000, 2));
      store.delete(SWEEP, TRIAL);
      assertThat(open.state().readNBytes(300_000)).isEqualTo(bytes(300_000, 1));
    }
  }

  @Test
  void readersSeeOneOrTheOtherWhileTwoTrainersWrite() throws Exception {
    write(about(TRIAL, 1, 0), bytes(50_000, 1));
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
    assertThat(files()).hasSize(1);
  }

  @Test
  void forgetsATrialAndOnlyThat() throws IOException {
    TrialId other = TrialId.of(SWEEP, 4);
    write(about(TRIAL, 1, 0), bytes(5, 1));
    write(about(other, 1, 0), bytes(5, 2));

    store.delete(SWEEP, TRIAL);
    store.delete(SWEEP, TRIAL);

    assertThat(store.find(SWEEP, TRIAL)).isEmpty();
    assertThat(read(other)).isEqualTo(bytes(5, 2));
  }

  @Test
  void forgetsASweepWithWhateverLiesInItsFolder() throws IOException {
    write(about(TRIAL, 1, 0), bytes(5, 1));
    Files.write(files().get(0).resolveSibling("half-written"), bytes(5, 1));

    assertThat(store.deleteAll(SWEEP)).isEqualTo(2);
    assertThat(store.deleteAll(SWEEP)).isZero();

    assertThat(files()).isEmpty();
    assertThat(root.resolve("not-there-yet").resolve(SWEEP.value())).doesNotExist();
  }

  @Test
  void forgetsWhatIsOld() throws IOException {
    assertThat(store.deleteOlderThan(Instant.now())).isZero();
    TrialId fresh = TrialId.of(SWEEP, 4);
    write(about(TRIAL, 1, 0), bytes(5, 1));
    Files.setLastModifiedTime(files().get(0), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    write(about(fresh, 1, 0), bytes(5, 2));

    int deleted = store.deleteOlderThan(Instant.parse("2021-01-01T00:00:00Z"));

    assertThat(deleted).isEqualTo(1);
    assertThat(store.find(SWEEP, TRIAL)).isEmpty();
    assertThat(read(fresh)).isEqualTo(bytes(5, 2));
  }

  private void writeOften(int seed) {
    for (int i = 0; i < 40; i++) {
      try {
        write(about(TRIAL, 1, 0), bytes(50_000, seed));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private void write(Checkpoint checkpoint, byte[] state) throws IOException {
    store.write(checkpoint, out -> out.write(state));
  }

  /** The state, which ends where the checksum begins. */
  private byte[] read(TrialId trial) throws IOException {
    try (StoredCheckpoint found = store.find(SWEEP, trial).orElseThrow()) {
      byte[] rest = found.state().readAllBytes();
      return Arrays.copyOf(rest, rest.length - CheckpointFormat.CHECKSUM_BYTES);
    }
  }

  private List<Path> files() throws IOException {
    Optional<Path> folder = Optional.of(root).filter(Files::exists);
    try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Checkpoint about(TrialId trial, int epoch, int handBacks) {
    Epoch last = new Epoch(epoch, Map.of("validation.error", 0.25, "train.loss", 1e-300), false);
    return new Checkpoint(SWEEP, trial, "0123abcd", last, handBacks);
  }

  private static byte[] bytes(int count, int seed) {
    byte[] bytes = new byte[count];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
