package dev.barrido.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SobolSequenceTest {
  /** Joe and Kuo, "Notes on Generating Sobol Sequences", section 2: x^3 + x + 1; 1, 3, 7. */
  @Test
  void continuesDirectionNumbersAsTheNotesWorkThemOut() {
    int[] numbers = DirectionNumbers.continued(0b1011, new int[] {1, 3, 7});

    assertThat(IntStream.range(0, 5).map(i -> numbers[i] >>> (31 - i)))
        .containsExactly(1, 3, 7, 5, 7);
  }

  /** By hand from v = .1, .01, .001 and v = .1, .11, .101, without Gray code. */
  @Test
  void givesTheFirstEightPointsOfTwoDimensions() {
    assertThat(eighths(0)).containsExactly(0, 4, 2, 6, 1, 5, 3, 7);
    assertThat(eighths(1)).containsExactly(0, 4, 6, 2, 5, 1, 3, 7);
  }

  @Test
  void hasAPrimitivePolynomialOfItsOwnForEachDimension() {
    assertThat(DirectionNumbers.primitivePolynomials(8))
        .containsExactly(0b11, 0b111, 0b1011, 0b1101, 0b10011, 0b11001, 0b100101, 0b101001);
    assertThat(DirectionNumbers.primitivePolynomials(999)).doesNotHaveDuplicates().hasSize(999);
  }

  @Test
  void servesAsManyDimensionsAsASpaceMayHaveParameters() {
    SobolSequence sequence = new SobolSequence(DirectionNumbers.MOST_DIMENSIONS, 3);

    assertThat(DirectionNumbers.MOST_DIMENSIONS).isEqualTo(1000);
    for (int dimension = 0; dimension < DirectionNumbers.MOST_DIMENSIONS; dimension++) {
      int each = dimension;
      assertThat(LongStream.range(0, 256).map(i -> (long) (256 * sequence.at(i, each))))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void keepsTheCandidatesThatTheSearchFinds() {
    List<Integer> found = DirectionSearch.winners(50);

    assertThat(IntStream.range(1, 50).map(DirectionNumbers::winner).boxed().toList())
        .isEqualTo(found);
  }

  /** In 16 points of the first two dimensions every binary box of volume 1/16 holds one. */
  @Test
  void keepsTheNetThroughTheScrambling() {
    for (int seed = 0; seed < 20; seed++) {
      SobolSequence sequence = new SobolSequence(2, seed);
      for (int columns = 1; columns <= 16; columns *= 2) {
        int wide = columns;
        int high = 16 / columns;
        assertThat(
                LongStream.range(0, 16)
                    .map(
                        i ->
                            (long) (wide * sequence.at(i, 0)) * high
                                + (long) (high * sequence.at(i, 1))))
            .doesNotHaveDuplicates();
      }
    }
  }

  /** The sum over all planes of 20 dimensions of t at 1024 points, beside random matrices' 3. */
  @Test
  void coversPlanesEvenly() {
    int[][] directions = DirectionNumbers.of(20);
    double sum = 0;
    for (int one = 0; one < 20; one++) {
      for (int other = 0; other < one; other++) {
        sum +=
            DirectionSearch.t(
                DirectionSearch.rows(directions[one]), DirectionSearch.rows(directions[other]), 10);
      }
    }

    assertThat(sum / 190).isLessThan(2.2);
  }

  private static IntStream eighths(int dimension) {
    SobolSequence sequence = new SobolSequence(2, 0);
    return IntStream.range(0, 8).map(i -> sequence.plain(i, dimension) >>> 29);
  }
}
