package dev.barrido.trainer.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small part of what {@code benchmarks/run diagnoses} measures: at least nine in ten of the
 * trainings that were made bad are named rightly, at most one in twenty of the good ones accused.
 */
class DiagnosedTrainingsTest {
  private static final int OF_EACH_BAD_FAMILY = 2;
  private static final int GOOD = 14;

  @TempDir Path folder;

  @Test
  void namesWhatBadTrainingsSufferFrom() {
    List<Tally> tallies =
        Family.BAD.stream().map(family -> tally(family, OF_EACH_BAD_FAMILY)).toList();

    double right = tallies.stream().mapToDouble(Tally::right).average().orElseThrow();
    assertThat(right).as("%s", tallies).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void leavesGoodTrainingsAlone() {
    Tally tally = tally(Family.GOOD, GOOD);

    assertThat(tally.right()).as("%s", tally).isGreaterThanOrEqualTo(0.95);
  }

  private Tally tally(Family family, int count) {
    Ward ward = new Ward(folder);
    Tally tally = new Tally(family);
    for (int number = 0; number < count; number++) {
      tally.add(ward.diagnoses(family, number));
    }
    return tally;
  }
}
