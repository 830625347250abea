package dev.barrido.trainer.checkpoint;

import dev.barrido.trainer.training.TrainingKey;

/** How files are named among those of their sweep, wherever they lie. */
final class FileNames {
  private static final String CHECKPOINT = ".checkpoint";
  private static final String TALLY = ".tally";

  private FileNames() {}

  static String ofCheckpoint(TrainingKey training) {
    return training.name() + CHECKPOINT;
  }

  static String ofTally(JobName job) {
    return job.name() + TALLY;
  }

  /** Whether a file is one of either, by its name or its path. */
  static boolean isOurs(String name) {
    return name.endsWith(CHECKPOINT) || name.endsWith(TALLY);
  }
}
