package dev.barrido.proposer.application;

import dev.barrido.events.spec.Problem;
import dev.barrido.events.spec.TrainingRule;
import dev.barrido.events.training.CommandTraining;
import dev.barrido.events.training.DataLocation;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Training;
import dev.barrido.parts.allowed.AllowedHosts;
import dev.barrido.parts.allowed.AllowedPrograms;
import dev.barrido.parts.allowed.AllowedRoots;
import dev.barrido.parts.allowed.NotAllowed;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses a sweep for what its trainers would refuse each of its trials for, as far as the words of
 * the spec tell. Where files, programs and hosts really are is up to the trainers, which look again
 * and have the last word.
 *
 * @param files where data may lie
 * @param hosts servers that data may come from
 * @param programs that may run
 * @param folders that they may run in
 */
public record OpenToSweeps(
    AllowedRoots files, AllowedHosts hosts, AllowedPrograms programs, AllowedRoots folders)
    implements TrainingRule {
  /** Of a program and of a network; a function reads and runs nothing. */
  @Override
  public List<Problem> problems(Training training) {
    List<Problem> problems = new ArrayList<>();
    if (training instanceof NetworkTraining network) {
      network
          .data()
          .source()
          .locations()
          .forEach((field, location) -> check(problems, "data." + field, () -> check(location)));
    } else if (training instanceof CommandTraining command) {
      check(problems, "command[0]", () -> checkProgram(command));
      check(problems, "folder", () -> checkFolder(command));
    }
    return problems;
  }

  private void check(String location) {
    if (DataLocation.isAddress(location)) {
      hosts.checkWords(URI.create(location));
    } else {
      files.checkWords(Path.of(location));
    }
  }

  private void checkProgram(CommandTraining training) {
    String name = training.command().get(0);
    Path program = Path.of(name);
    boolean seenFromFolder = name.contains("/") && training.folder() != null;
    programs.checkWords(
        name, seenFromFolder ? Path.of(training.folder()).resolve(program).normalize() : program);
  }

  private void checkFolder(CommandTraining training) {
    if (training.folder() != null) {
      folders.checkWords(Path.of(training.folder()));
    }
  }

  private static void check(List<Problem> problems, String field, Runnable check) {
    try {
      check.run();
    } catch (NotAllowed refused) {
      problems.add(new Problem("training." + field, null, String.valueOf(refused.getMessage())));
    } catch (IllegalArgumentException unreadable) {
      // No path and no address, which its trainers say, as they do of those that lead nowhere.
    }
  }
}
