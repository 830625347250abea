package dev.barrido.parts.allowed;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Programs that sweeps may run. Whoever may submit sweeps may run them with any arguments, so none
 * runs that nobody has named.
 *
 * @param entries names, absolute paths, folders with a slash at the end for all below them, or
 *     {@code *} for any
 */
public record AllowedPrograms(List<String> entries) {
  private static final String SETTING = "trainer.command.allowed";
  private static final String ANY = "*";

  public AllowedPrograms {
    entries = List.copyOf(entries);
  }

  /**
   * Returns when a program of this machine may run; where it really lies is what counts.
   *
   * @param name as the sweep has it, for messages
   * @param program its name, or where it lies
   * @throws NotAllowed if it may not
   */
  public void check(String name, Path program) {
    if (!isNamed(program) && !isBelowFolder(program)) {
      throw refused(name);
    }
  }

  /** The same of a program of another machine, as far as that can be told by words. */
  public void checkWords(String name, Path program) {
    if (!isNamed(program) && !mayBeBelowFolder(program)) {
      throw refused(name);
    }
  }

  private boolean isNamed(Path program) {
    return entries.contains(ANY) || entries.contains(program.toString());
  }

  private boolean isBelowFolder(Path program) {
    try {
      return program.isAbsolute()
          && !folders().roots().isEmpty()
          && folders().real(program) != null;
    } catch (NotAllowed | IOException e) {
      return false;
    }
  }

  private boolean mayBeBelowFolder(Path program) {
    boolean isName = program.getNameCount() == 1 && !program.isAbsolute();
    return !isName && !folders().roots().isEmpty() && folders().mayHold(program);
  }

  private AllowedRoots folders() {
    return new AllowedRoots(
        entries.stream().filter(entry -> entry.endsWith(File.separator)).toList(), SETTING);
  }

  private NotAllowed refused(String name) {
    return new NotAllowed(
        "expected a program that trainers may run, one of "
            + entries
            + ", got \""
            + name
            + "\"; their operator allows one with the setting "
            + SETTING);
  }
}
