package dev.barrido.parts.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.SweepId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderModelsTest {
  private static final SweepId SWEEP = new SweepId("sweep-1");

  @TempDir private Path root;

  @Test
  void keepsWhatWasWritten() throws IOException {
    write(3, 0.25, "three");

    assertThat(store().list(SWEEP)).containsExactly(model(3, 0.25));
    assertThat(read(model(3, 0.25))).isEqualTo("three");
    assertThat(store().find(SWEEP, 3)).contains(model(3, 0.25));
    assertThat(store().find(SWEEP, 4)).isEmpty();
  }

  @Test
  void putsALaterModelOfATrialInThePlaceOfItsLastOne() throws IOException {
    write(3, 0.25, "early");
    write(3, 1e-7, "late");
    write(3, 1e-7, "late, told again");

    assertThat(store().list(SWEEP)).containsExactly(model(3, 1e-7));
    assertThat(read(model(3, 1e-7))).isEqualTo("late, told again");
  }

  @Test
  void forgetsAllOfASweepAndNoOther() throws IOException {
    SweepId other = new SweepId("sweep-10");
    write(3, 0.25, "three");
    write(4, 0.5, "four");
    store().write(new KeptModel(other, 3, 0.25), out -> out.write(1));

    assertThat(store().deleteAll(SWEEP)).isEqualTo(2);

    assertThat(store().list(SWEEP)).isEmpty();
    assertThat(root.resolve(SWEEP.value())).doesNotExist();
    assertThat(store().list(other)).hasSize(1);
    assertThat(store().deleteAll(SWEEP)).isZero();
  }

  @Test
  void keepsTheBestAndAmongEqualsTheFirst() throws IOException {
    double[] losses = {0.5, -0.1, 0.3, 0.3, 2};
    for (int number = 0; number < losses.length; number++) {
      write(number, losses[number], "model");
    }

    store().keepBest(SWEEP, 2);

    assertThat(store().list(SWEEP)).containsExactly(model(1, -0.1), model(2, 0.3));
    store().keepBest(SWEEP, 5);
    assertThat(store().list(SWEEP)).hasSize(2);
  }

  @Test
  void keepsTheBestWhoeverWritesAndForgetsAtTheSameTime() throws Exception {
    List<Integer> numbers = IntStream.range(0, 40).boxed().toList();
    List<Integer> shuffled = new java.util.ArrayList<>(numbers);
    Collections.shuffle(shuffled, new java.util.Random(3));

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

    assertThat(store().list(SWEEP)).extracting(KeptModel::number).startsWith(0, 1, 2, 3, 4);
  }

  @Test
  void forgetsWhatIsOldAndEmptyFolders() throws IOException {
    write(0, 0.5, "old");

    assertThat(store().deleteOlderThan(Instant.EPOCH)).isZero();
    assertThat(store().deleteOlderThan(Instant.now().plusSeconds(60))).isOne();
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void leavesNothingBehindOfAModelThatCouldNotBeWritten() {
    assertThatThrownBy(
            () ->
                store()
                    .write(
                        model(0, 1),
                        out -> {
                          out.write(1);
                          throw new IOException("no space left, on purpose");
                        }))
        .hasMessage("no space left, on purpose");

    assertThat(root.resolve(SWEEP.value())).isEmptyDirectory();
  }

  @Test
  void knowsNothingOfSweepsWithoutModelsAndOtherFiles() throws IOException {
    Files.createDirectories(root.resolve(SWEEP.value()));
    Files.writeString(root.resolve(SWEEP.value()).resolve("notes.txt"), "by hand");

    assertThat(store().list(SWEEP)).isEmpty();
    assertThat(store().list(new SweepId("unknown"))).isEmpty();
    assertThat(store().open(model(7, 1))).isEmpty();
  }

  private void writeAll(List<Integer> numbers) {
    try {
      for (int number : numbers) {
        write(number, number, "model");
        store().keepBest(SWEEP, 5);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private FolderModels store() {
    return new FolderModels(root);
  }

  private void write(int number, double loss, String content) throws IOException {
    store().write(model(number, loss), out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  private String read(KeptModel model) throws IOException {
    try (InputStream in = store().open(model).orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static KeptModel model(int number, double loss) {
    return new KeptModel(SWEEP, number, loss);
  }
}
