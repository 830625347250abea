package dev.barrido.parts.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.SweepId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place for models must do. */
abstract class ModelStoreContract {
  static final SweepId SWEEP = new SweepId("sweep-1");

  private ModelStore store;

  /** An empty store. */
  abstract ModelStore open() throws IOException;

  /** The names of the files in it, the sweep's first. */
  abstract Set<String> stored() throws IOException;

  /** Puts a file there that is none of the store's. */
  abstract void putForeign(String name) throws IOException;

  /** Makes what is in a place look as if it had been written then. */
  abstract void age(String name, Instant moment) throws IOException;

  @BeforeEach
  void openStore() throws IOException {
    store = open();
  }

  @Test
  void keepsWhatWasWritten() throws IOException {
    write(3, 0.25, "three");

    assertThat(store.list(SWEEP)).containsExactly(model(3, 0.25));
    assertThat(read(model(3, 0.25))).isEqualTo("three");
    assertThat(store.find(SWEEP, 3)).contains(model(3, 0.25));
    assertThat(store.find(SWEEP, 4)).isEmpty();
    assertThat(stored()).containsExactly("sweep-1/3_0.25.zip");
  }

  @Test
  void putsALaterModelOfATrialInThePlaceOfItsLastOne() throws IOException {
    write(3, 0.25, "early");
    write(3, 1e-7, "late");
    write(3, 1e-7, "late, told again");

    assertThat(store.list(SWEEP)).containsExactly(model(3, 1e-7));
    assertThat(read(model(3, 1e-7))).isEqualTo("late, told again");
  }

  @Test
  void anOpenModelStaysReadableThoughItIsPutOut() throws IOException {
    byte[] bytes = new byte[300_000];
    new Random(1).nextBytes(bytes);
    store.write(model(3, 0.25), out -> out.write(bytes));

    try (InputStream open = store.open(model(3, 0.25)).orElseThrow()) {
      store.delete(model(3, 0.25));
      store.delete(model(3, 0.25));
      assertThat(open.readAllBytes()).isEqualTo(bytes);
    }
    assertThat(store.open(model(3, 0.25))).isEmpty();
  }

  @Test
  void forgetsAllOfASweepAndNoOther() throws IOException {
    SweepId other = new SweepId("sweep-10");
    write(3, 0.25, "three");
    write(4, 0.5, "four");
    write(5, 0.5, "five");
    store.write(new KeptModel(other, 3, 0.25), out -> out.write(1));

    assertThat(store.deleteAll(SWEEP)).isEqualTo(3);

    assertThat(store.list(SWEEP)).isEmpty();
    assertThat(store.list(other)).hasSize(1);
    assertThat(store.deleteAll(SWEEP)).isZero();
  }

  @Test
  void keepsTheBestAndAmongEqualsTheFirst() throws IOException {
    double[] losses = {0.5, -0.1, 0.3, 0.3, 2};
    for (int number = 0; number < losses.length; number++) {
      write(number, losses[number], "model");
    }

    store.keepBest(SWEEP, 2);

    assertThat(store.list(SWEEP)).containsExactly(model(1, -0.1), model(2, 0.3));
    store.keepBest(SWEEP, 5);
    assertThat(store.list(SWEEP)).hasSize(2);
  }

  @Test
  void keepsTheBestWhoeverWritesAndForgetsAtTheSameTime() throws Exception {
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
    Collections.shuffle(shuffled, new Random(3));

    List<Thread> trainers =
        IntStream.range(0, 4)
            .mapToObj(
                trainer ->
                    new Thread(() -> writeAll(shuffled.subList(10 * trainer, 10 * trainer + 10))))
            .toList();
    trainers.forEach(Thread::start);
    for (Thread trainer : trainers) {
      trainer.join();
    }

    assertThat(store.list(SWEEP)).extracting(KeptModel::number).startsWith(0, 1, 2, 3, 4);
  }

  @Test
  void forgetsWhatIsOld() throws IOException {
    assertThat(store.deleteOlderThan(Instant.now())).isZero();
    write(0, 0.5, "old");
    write(1, 0.5, "new");
    age("sweep-1/0_0.5.zip", Instant.parse("2020-01-01T00:00:00Z"));

    assertThat(store.deleteOlderThan(Instant.EPOCH)).isZero();
    assertThat(store.deleteOlderThan(Instant.parse("2021-01-01T00:00:00Z"))).isOne();
    assertThat(store.list(SWEEP)).containsExactly(model(1, 0.5));
  }

  @Test
  void leavesNothingBehindOfAModelThatCouldNotBeWritten() throws IOException {
    assertThatThrownBy(
            () ->
                store.write(
                    model(0, 1),
                    out -> {
                      out.write(1);
                      throw new IOException("no space left, on purpose");
                    }))
        .hasMessage("no space left, on purpose");

    assertThat(stored()).isEmpty();
  }

  @Test
  void knowsNothingOfSweepsWithoutModelsAndOtherFiles() throws IOException {
    for (String name : Arrays.asList("notes.txt", "3.zip", "3_x.zip", "3_0.25.checkpoint")) {
      putForeign("sweep-1/" + name);
    }

    assertThat(store.list(SWEEP)).isEmpty();
    assertThat(store.list(new SweepId("unknown"))).isEmpty();
    assertThat(store.open(model(7, 1))).isEmpty();
  }

  private void writeAll(List<Integer> numbers) {
    try {
      for (int number : numbers) {
        write(number, number, "model");
        store.keepBest(SWEEP, 5);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final void write(int number, double loss, String content) throws IOException {
    store.write(model(number, loss), out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  private String read(KeptModel model) throws IOException {
    try (InputStream in = store.open(model).orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static KeptModel model(int number, double loss) {
    return new KeptModel(SWEEP, number, loss);
  }
}
