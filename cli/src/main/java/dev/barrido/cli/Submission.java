package dev.barrido.cli;

import java.util.OptionalInt;

/**
 * A spec that is ready to be sent.
 *
 * @param text what is sent
 * @param trials how many trials it asks for, where it says so
 */
public record Submission(String text, OptionalInt trials) {
  /**
   * @param local whether the server reads this machine's files
   */
  public static Submission of(SpecFile file, boolean local) {
    Integer trials = file.spec().maxTrialCount();
    return new Submission(
        local ? DataFiles.resolved(file) : file.text(),
        trials == null ? OptionalInt.empty() : OptionalInt.of(trials));
  }
}
