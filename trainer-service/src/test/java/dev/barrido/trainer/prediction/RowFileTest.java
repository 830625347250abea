package dev.barrido.trainer.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.trainer.training.dataset.Columns;
import dev.barrido.trainer.training.dataset.Preparation;
import dev.barrido.trainer.training.dataset.Transform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowFileTest {
  private static final Columns NAMED =
      new Columns(List.of("width", "height"), "kind", 1, List.of("a", "b"));
  private static final Columns UNNAMED = new Columns(List.of(), null, 1, List.of("a", "b"));
  private static final Columns PIXELS = new Columns(List.of(), null, null, List.of("0", "1"));

  @TempDir private Path folder;

  @Test
  void findsColumnsByTheirNamesInAnyOrder() throws IOException {
    RowFile rows = read(NAMED, "\ufeffheight,other,width\n1, x ,2\n\n3,y,4\n");

    assertThat(rows.rows()).isEqualTo(2);
    assertThat(row(rows, 1)).containsExactly(4, 3);
  }

  @Test
  void looksAwayFromTheLabelWhetherItIsThereOrNot() throws IOException {
    assertThat(row(read(UNNAMED, "1,a,2\n"), 0)).containsExactly(1, 2);
    assertThat(row(read(UNNAMED, "1,2\n"), 0)).containsExactly(1, 2);
  }

  @Test
  void refusesWhatDoesNotFitNamingTheLine() {
    assertRefused(NAMED, "width\n1\n", "line 1: expected the columns [width, height], got [width]");
    assertRefused(UNNAMED, "1\n", "line 1: expected 2 columns, or one more with the label, got 1");
    assertRefused(PIXELS, "1,2,3\n", "line 1: expected 2 columns, got 3");
    assertRefused(PIXELS, "1,2\n3,x\n", "line 2: expected a finite number in column 2, got \"x\"");
    assertRefused(PIXELS, "1,2\n3\n", "line 2: expected a finite number in column 2, got \"\"");
  }

  @Test
  void saysThatAFileIsNotThere() {
    assertThatThrownBy(() -> RowFile.read(folder.resolve("none.csv"), preparation(PIXELS)))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("none.csv: expected a file, got none there");
  }

  private void assertRefused(Columns columns, String text, String message) {
    assertThatThrownBy(() -> read(columns, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("rows.csv, " + message);
  }

  private RowFile read(Columns columns, String text) throws IOException {
    return RowFile.read(Files.writeString(folder.resolve("rows.csv"), text), preparation(columns));
  }

  private static Preparation preparation(Columns columns) {
    return new Preparation(2, columns, Transform.NONE);
  }

  private static float[] row(RowFile rows, int row) {
    float[] numbers = new float[2];
    rows.copyRow(row, numbers, 0);
    return numbers;
  }
}
