package dev.barrido.trainer.diagnosis;

import dev.barrido.core.diagnosis.DiagnosisKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Trains networks of every family and prints what is said about them, as rows of what, value and
 * unit. Arguments: how many of each family, and the number of the first.
 */
public final class DiagnosisExperiment {
  private DiagnosisExperiment() {}

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    int first = Integer.parseInt(arguments[1]);
    Ward ward = new Ward(Files.createTempDirectory(Path.of("target"), "diagnoses"));
    for (Family family : Family.values()) {
      Tally tally = new Tally(family);
      for (int number = first; number < first + count; number++) {
        tally.add(ward.diagnoses(family, number));
      }
      print(family, tally);
    }
  }

  private static void print(Family family, Tally tally) {
    DiagnosisKind expected = family.expected();
    row(
        family.title() + ": " + (expected == null ? "not accused" : expected.id()),
        100 * tally.right(),
        "percent of " + tally.trainings());
    for (DiagnosisKind kind : DiagnosisKind.values()) {
      if (kind != expected && tally.said(kind) > 0) {
        row(
            family.title() + ": also " + kind.id(),
            100.0 * tally.said(kind) / tally.trainings(),
            "percent");
      }
    }
  }

  private static void row(String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "%s\t%.1f\t%s%n", what, value, unit);
  }
}
