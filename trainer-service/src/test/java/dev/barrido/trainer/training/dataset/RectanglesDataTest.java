package dev.barrido.trainer.training.dataset;

import static dev.barrido.trainer.training.dataset.Specs.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.Split;
import org.junit.jupiter.api.Test;

class RectanglesDataTest {
  private static final int ROWS = 20_000;
  private static final int SIDE = 28;

  /** Height and width, each 1 to 28, that differ by at least 3. */
  private static final int SHAPES = 25 * 26;

  private final Examples examples = new RectanglesData().examples(ROWS, 1);

  @Test
  void outlinesAreOnePixelThickAndTheirSidesDifferByThreeOrMore() {
    for (int i = 0; i < ROWS; i++) {
      float[] pixels = row(examples.features(), i);
      Box box = Box.around(pixels);
      int inside = Math.max(0, box.height() - 2) * Math.max(0, box.width() - 2);
      assertThat(Specs.white(pixels)).isEqualTo(box.height() * box.width() - inside);
      assertThat(Math.abs(box.height() - box.width())).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void labelsTellWideFromTall() {
    int wide = 0;
    for (int i = 0; i < ROWS; i++) {
      Box box = Box.around(row(examples.features(), i));
      assertThat(examples.targets()[i]).isEqualTo(box.width() > box.height() ? 1f : 0f);
      wide += (int) examples.targets()[i];
    }
    assertThat(wide / (double) ROWS).isEqualTo(0.5, within(0.02));
  }

  @Test
  void everyShapeIsEquallyLikely() {
    int[][] counts = new int[SIDE + 1][SIDE + 1];
    for (int i = 0; i < ROWS; i++) {
      Box box = Box.around(row(examples.features(), i));
      counts[box.height()][box.width()]++;
    }
    double expected = ROWS / (double) SHAPES;
    double chiSquare = 0;
    for (int height = 1; height <= SIDE; height++) {
      for (int width = 1; width <= SIDE; width++) {
        if (Math.abs(height - width) >= 3) {
          chiSquare += Math.pow(counts[height][width] - expected, 2) / expected;
        }
      }
    }
    assertThat(chiSquare).isBetween(500.0, 800.0); // 649 degrees of freedom: 649 +- 36
  }

  @Test
  void everyPlaceThatFitsIsEquallyLikely() {
    int[] lefts = new int[SIDE];
    int ofWidthEight = 0;
    for (int i = 0; i < ROWS; i++) {
      Box box = Box.around(row(examples.features(), i));
      if (box.width() == 8) {
        lefts[box.left()]++;
        ofWidthEight++;
      }
    }
    double expected = ofWidthEight / 21.0;
    for (int left = 0; left <= 20; left++) {
      assertThat((double) lefts[left]).isEqualTo(expected, within(5 * Math.sqrt(expected)));
    }
  }

  @Test
  void thePartsHaveThePapersSizesAndShareNoSeed() {
    DataSet data = DataLoader.load(new DataSource.Rectangles(), Specs.OWN, Specs.OPEN);

    assertThat(data.train().rows()).isEqualTo(1_000);
    assertThat(data.validation().rows()).isEqualTo(200);
    assertThat(data.test().rows()).isEqualTo(50_000);
    assertThat(data.classes()).isEqualTo(2);
    assertThat(data.imageSide()).isEqualTo(28);
    assertThat(row(data.train().features(), 0)).isNotEqualTo(row(data.validation().features(), 0));
  }

  @Test
  void theSizeOfOnePartDoesNotChangeAnother() {
    DataSet one = DataLoader.load(new DataSource.Rectangles(), new Split(10, 5, 20), Specs.OPEN);
    DataSet other = DataLoader.load(new DataSource.Rectangles(), new Split(33, 5, 8), Specs.OPEN);

    assertThat(row(one.validation().features(), 4))
        .isEqualTo(row(other.validation().features(), 4));
    assertThat(row(one.test().features(), 7)).isEqualTo(row(other.test().features(), 7));
    assertThat(row(one.train().features(), 9)).isEqualTo(row(other.train().features(), 9));
  }

  private record Box(int top, int left, int height, int width) {
    static Box around(float[] pixels) {
      int top = SIDE;
      int left = SIDE;
      int bottom = -1;
      int right = -1;
      for (int i = 0; i < pixels.length; i++) {
        if (pixels[i] > 0) {
          top = Math.min(top, i / SIDE);
          bottom = Math.max(bottom, i / SIDE);
          left = Math.min(left, i % SIDE);
          right = Math.max(right, i % SIDE);
        }
      }
      return new Box(top, left, bottom - top + 1, right - left + 1);
    }
  }
}
