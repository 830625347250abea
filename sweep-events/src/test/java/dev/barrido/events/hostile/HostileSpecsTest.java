package dev.barrido.events.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.spec.InvalidSpec;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileSpecsTest {
  private static final int OF_EACH_SEED = 3_000;

  static Stream<Long> seeds() {
    return HostileRecords.SEEDS.stream();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Timeout(300)
  void areReadOrRefusedWithThePlaceAndWhatWasExpected(long seed) {
    long refused = IntStream.range(0, OF_EACH_SEED).filter(index -> isRefused(seed, index)).count();

    assertThat(refused).isBetween(OF_EACH_SEED / 2L, OF_EACH_SEED * 99 / 100L);
  }

  private static boolean isRefused(long seed, int index) {
    String name = "HostileSpecs.of(" + seed + ", " + index + ")";
    try {
      SweepSpec read = SpecReader.read(HostileSpecs.of(seed, index));
      assertThat(SpecReader.read(read.document())).as(name).isEqualTo(read);
      return false;
    } catch (InvalidSpec refusal) {
      assertThat(refusal.problems()).as(name).isNotEmpty();
      assertThat(refusal.problems())
          .as(name)
          .allSatisfy(
              problem -> {
                assertThat(problem.path()).isNotBlank();
                assertThat(problem.message()).contains("expected").hasSizeLessThan(2_000);
              });
      return true;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError("the reader broke on " + name, e);
    }
  }
}
