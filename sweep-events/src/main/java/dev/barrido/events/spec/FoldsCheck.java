package dev.barrido.events.spec;

/** Refuses what cannot stand beside cross-validation. */
final class FoldsCheck {
  private FoldsCheck() {}

  static void check(SweepSpec read, Section training, Section spec) {
    FoldsReader.requireTheSameForAll(training);
    if (read.folds() > 1 && read.ensembleSize() > 0) {
      spec.problem(
          "ensemble",
          "expected none beside training.validation.folds "
              + read.folds()
              + ", since a trial then has no model of its own but one of each fold, none of which"
              + " may be judged by the rows of another; got one");
    }
  }
}
