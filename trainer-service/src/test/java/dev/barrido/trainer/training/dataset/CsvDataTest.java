package dev.barrido.trainer.training.dataset;

import static dev.barrido.trainer.training.dataset.Specs.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSource.Task;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvDataTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("fruit.csv");
  }

  @Test
  void readsClassesByNameAndInputsInOrder() {
    Table table = read("\ufeffripe, weight ,size\nyes,1,2\n\n\"no\",3,-4e1\nyes,5,6\n", "ripe");

    assertThat(table.rows()).isDeepEqualTo(new float[][] {{1, 2}, {3, -40}, {5, 6}});
    assertThat(table.targets()).containsExactly(1, 0, 1);
    assertThat(table.classes()).isEqualTo(2);
  }

  @Test
  void wholeNumbersAsClassesKeepTheirOrder() {
    assertThat(read("x,label\n0,10\n0,2\n0,33\n", "label").targets()).containsExactly(1, 0, 2);
  }

  @Test
  void readsNumbersToPredict() {
    write("x,y\n1,0.5\n2,-7\n");

    Table table =
        CsvData.read(new DataSource.Csv(file.toString(), true, "y", Task.REGRESSION), Specs.OPEN);

    assertThat(table.targets()).containsExactly(0.5f, -7f);
    assertThat(table.classes()).isZero();
  }

  @Test
  void findsTheLabelColumnByItsIndex() {
    write("1,a,2\n3,b,4\n");

    Table table = CsvData.read(csv(false, "1"), Specs.OPEN);

    assertThat(table.rows()).isDeepEqualTo(new float[][] {{1, 2}, {3, 4}});
    assertThat(table.targets()).containsExactly(0, 1);
  }

  @Test
  void readsGzippedFiles() throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("x,y\n1,a\n2,b\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThat(CsvData.read(csv(true, "y"), Specs.OPEN).targets()).containsExactly(0, 1);
  }

  @Test
  void refusesARaggedRowByItsLine() {
    refuses("x,y,ripe\n1,2,no\n\n1,yes\n", "line 4: expected 3 columns, got 2");
  }

  @Test
  void refusesWhatIsNoNumber() {
    refuses("x,ripe\n1,no\nbig,yes\n", "line 3: expected a finite number in column 1, got \"big\"");
    refuses("x,ripe\nNaN,no\n", "line 2: expected a finite number in column 1, got \"NaN\"");
    refuses("x,ripe\n1e99,no\n", "line 2: expected a finite number in column 1, got \"1e99\"");
    refuses("x,ripe\n-Infinity,no\n", "got \"-Infinity\"");
    refuses("x,ripe\n,no\n", "line 2: expected a finite number in column 1, got \"\"");
  }

  @Test
  void refusesARowWithoutLabel() {
    refuses("x,ripe\n1,no\n2,\n", "line 3: expected a label in column 2, got nothing");
  }

  @Test
  void refusesAnUnknownLabelColumnWithTheNearestName() {
    refuses(
        "x,Rippe\n1,no\n",
        "line 1: expected a column named \"ripe\" or a number from 0 to 1, got [x, Rippe]; did you"
            + " mean \"Rippe\"?");
  }

  @Test
  void refusesEmptyAndOneSidedTables() {
    refuses("", "expected rows of numbers, got an empty file");
    refuses("x,ripe\n", "expected rows of numbers, got a header alone");
    refuses("x,ripe\n1,no\n2,no\n", "expected at least two classes in the label column, got [no]");
    refuses("ripe\nno\n", "line 1: expected columns of inputs beside the label, got none");
  }

  @Test
  void refusesBrokenQuotes() {
    refuses("x,ripe\n1,\"no\n2,yes\n", "expected comma-separated values");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertRefused(() -> CsvData.read(csv(true, "ripe"), Specs.OPEN), FailureKind.BAD_INPUT)
        .hasMessage(
            "training.data.path: expected a file or an http(s) address that can be read, got "
                + file
                + " (there is no such file)");
  }

  @Test
  void refusesAFolder() {
    assertRefused(
            () ->
                CsvData.read(
                    new DataSource.Csv(folder.toString(), true, "y", Task.CLASSIFICATION),
                    Specs.OPEN),
            FailureKind.BAD_INPUT)
        .hasMessageContaining("it is a folder");
  }

  private void refuses(String text, String message) {
    write(text);
    assertRefused(() -> CsvData.read(csv(true, "ripe"), Specs.OPEN), FailureKind.BAD_INPUT)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message);
  }

  private Table read(String text, String label) {
    write(text);
    return CsvData.read(csv(true, label), Specs.OPEN);
  }

  private DataSource.Csv csv(boolean header, String label) {
    return new DataSource.Csv(file.toString(), header, label, Task.CLASSIFICATION);
  }

  private void write(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
