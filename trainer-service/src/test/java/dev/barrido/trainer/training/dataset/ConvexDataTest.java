package dev.barrido.trainer.training.dataset;

import static dev.barrido.trainer.training.dataset.Specs.row;
import static dev.barrido.trainer.training.dataset.Specs.white;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.Split;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConvexDataTest {
  private static final int ROWS = 6_000;
  private static final int SIDE = 28;

  private final Examples examples = new ConvexData().examples(ROWS, 1);

  @Test
  void theNumberOfPixelsDoesNotGiveTheClassAway() {
    int[] ofConvex = new int[SIDE * SIDE + 1];
    int[] ofOthers = new int[SIDE * SIDE + 1];
    for (int i = 0; i < ROWS; i++) {
      int[] counts = examples.targets()[i] == 1 ? ofConvex : ofOthers;
      counts[white(row(examples.features(), i))]++;
    }
    assertThat(bestThreshold(ofConvex, ofOthers) / ROWS).isLessThan(0.52);
  }

  @Test
  void withoutMatchingItWould() {
    SplittableRandom random = new SplittableRandom(1);
    int[] ofConvex = new int[SIDE * SIDE + 1];
    int[] ofOthers = new int[SIDE * SIDE + 1];
    for (int i = 0; i < ROWS / 2; i++) {
      ofConvex[Regions.convex(random).size()]++;
      ofOthers[Regions.notConvex(random).size()]++;
    }
    assertThat(bestThreshold(ofConvex, ofOthers) / ROWS).isGreaterThan(0.6);
  }

  @Test
  void convexRegionsHaveNoGapInAnyRowOrColumnAndOthersAreSeenNotToBeConvex() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < ROWS; i++) {
      Region region = region(row(examples.features(), i));
      if (examples.targets()[i] == 1) {
        assertThat(hasGap(region)).isFalse();
        assertThat(region.size()).isGreaterThanOrEqualTo(19);
      } else {
        assertThat(isConvex(region)).isFalse();
      }
    }
    assertThat(Regions.looksConvex(Region.full(), random)).isTrue();
  }

  @Test
  void halfAreConvexAndTheSeedDecides() {
    int convex = 0;
    for (float target : examples.targets()) {
      convex += (int) target;
    }
    assertThat(convex / (double) ROWS).isEqualTo(0.5, within(0.001));
    assertThat(new ConvexData().examples(50, 1).features())
        .usingRecursiveComparison()
        .isEqualTo(new ConvexData().examples(50, 1).features());
  }

  @Test
  void theSizeOfOnePartDoesNotChangeAnother() {
    DataSet one = DataLoader.load(new DataSource.Convex(), new Split(11, 5, 20), Specs.OPEN);
    DataSet other = DataLoader.load(new DataSource.Convex(), new Split(30, 5, 8), Specs.OPEN);

    assertThat(row(one.validation().features(), 4))
        .isEqualTo(row(other.validation().features(), 4));
    assertThat(row(one.test().features(), 7)).isEqualTo(row(other.test().features(), 7));
  }

  /** Rows told right by the best rule of the form "more than so many pixels", or its opposite. */
  private static double bestThreshold(int[] ofConvex, int[] ofOthers) {
    int right = 0;
    for (int count : ofConvex) {
      right += count;
    }
    int total = right;
    for (int count : ofOthers) {
      total += count;
    }
    int best = Math.max(right, total - right);
    for (int size = 0; size < ofConvex.length; size++) {
      right += ofOthers[size] - ofConvex[size];
      best = Math.max(best, Math.max(right, total - right));
    }
    return best;
  }

  private static Region region(float[] pixels) {
    Region region = Region.empty();
    for (int i = 0; i < pixels.length; i++) {
      region.rows()[i / SIDE] |= pixels[i] > 0 ? 1 << i % SIDE : 0;
    }
    return region;
  }

  private static boolean hasGap(Region region) {
    for (int i = 0; i < SIDE; i++) {
      int column = 0;
      for (int y = 0; y < SIDE; y++) {
        column |= region.has(i, y) ? 1 << y : 0;
      }
      if (hasGap(region.rows()[i]) || hasGap(column)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasGap(int line) {
    int fromFirst = line >> Integer.numberOfTrailingZeros(line | 1 << SIDE);
    return (fromFirst & fromFirst + 1) != 0;
  }

  /** Every pair, exactly: the middle of two pixels touches a pixel of the region. */
  private static boolean isConvex(Region region) {
    int[] places = region.places();
    for (int one : places) {
      for (int other : places) {
        int x2 = one % SIDE + other % SIDE;
        int y2 = one / SIDE + other / SIDE;
        boolean inside =
            region.has(x2 / 2, y2 / 2)
                || region.has((x2 + 1) / 2, (y2 + 1) / 2)
                || region.has((x2 + 1) / 2, y2 / 2)
                || region.has(x2 / 2, (y2 + 1) / 2);
        if (!inside) {
          return false;
        }
      }
    }
    return true;
  }
}
