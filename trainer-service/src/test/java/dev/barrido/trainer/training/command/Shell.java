package dev.barrido.trainer.training.command;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.events.training.CommandTraining;
import dev.barrido.parts.allowed.AllowedPrograms;
import dev.barrido.parts.allowed.AllowedRoots;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Fold;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.StoppingSink;
import dev.barrido.trainer.training.TrialFacts;
import java.io.DataInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small shell scripts as trials. */
record Shell(
    Path folder, int epochs, @Nullable Duration timeLimit, Duration stopGrace, AllowedRoots roots) {
  private static final AllowedRoots ANYWHERE = new AllowedRoots(List.of("*"), "none");

  /** Seconds to sleep that tell this run's processes from those of others; NAP in scripts. */
  static final String NAP = "5" + ProcessHandle.current().pid();

  static final SweepId SWEEP = new SweepId("shells-abc123");
  private static final TrialFacts TRIAL =
      new TrialFacts(SWEEP, TrialId.of(SWEEP, 4), 4, 2, Map.of("rate", 0.5), 3);

  /** The objective is {@code loss}, to be made small. */
  static final Assignment ASSIGNMENT = new Assignment(99, "loss", false, TRIAL, null);

  Shell(Path folder) {
    this(folder, 100, null, Duration.ofSeconds(30), ANYWHERE);
  }

  Shell withEpochs(int count) {
    return new Shell(folder, count, timeLimit, stopGrace, roots);
  }

  Shell withTimeLimit(Duration limit) {
    return new Shell(folder, epochs, limit, stopGrace, roots);
  }

  Shell withStopGrace(Duration grace) {
    return new Shell(folder, epochs, timeLimit, grace, roots);
  }

  /** Lets sweeps name no other folders than those below this one. */
  Shell below(Path root) {
    return new Shell(
        folder,
        epochs,
        timeLimit,
        stopGrace,
        new AllowedRoots(List.of(root.toString()), "trainer.command.roots"));
  }

  Outcome train(String script, EpochSink sink) {
    return engine(List.of("sh")).train(training(script), ASSIGNMENT, sink);
  }

  Outcome trainFold(String script, Fold fold) {
    return engine(List.of("sh"))
        .train(
            training(script), new Assignment(99, "loss", false, TRIAL, fold), StoppingSink.never());
  }

  Outcome resume(String script, DataInputStream state, EpochSink sink) {
    return engine(List.of("sh")).resume(training(script), ASSIGNMENT, state, sink);
  }

  CommandEngine engine(List<String> allowed) {
    return new CommandEngine(
        settings(allowed),
        Map.of("PATH", System.getenv("PATH"), "SECRET", "xyzzy", "LANG", "C.UTF-8"));
  }

  CommandSettings settings(List<String> allowed) {
    return new CommandSettings(
        new AllowedPrograms(allowed), roots, folder, List.of("PATH", "LANG"), 1 << 20, 1 << 16);
  }

  Path output() {
    return folder.resolve("output/" + SWEEP + "/" + TRIAL.trialId() + "-attempt-2.log");
  }

  Path outputOfFold(int fold) {
    return folder.resolve(
        "output/" + SWEEP + "/" + TRIAL.trialId() + "-fold-" + fold + "-attempt-2.log");
  }

  private CommandTraining training(String script) {
    return new CommandTraining(
        List.of("sh", "-c", script.replace("NAP", NAP), "train.sh", "a b", "*"),
        Map.of("UNITS", "8"),
        null,
        epochs,
        timeLimit,
        stopGrace);
  }
}
