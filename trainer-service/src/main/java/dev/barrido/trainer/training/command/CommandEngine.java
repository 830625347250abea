package dev.barrido.trainer.training.command;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.CommandTraining;
import dev.barrido.events.training.Training;
import dev.barrido.parts.allowed.NotAllowed;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Engine;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrialFacts;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.UnusableState;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program of the user's own as a trial: what it is told stands in its arguments and its
 * environment, and what it says on standard output becomes the trial's metrics. The page
 * docs/command-trainer.md is what its users read.
 */
public final class CommandEngine implements Engine {
  private final CommandSettings settings;
  private final Map<String, String> own;
  private final ProgramSearch programs;

  /**
   * @param own the variables of this process
   */
  public CommandEngine(CommandSettings settings, Map<String, String> own) {
    this.settings = settings;
    this.own = Map.copyOf(own);
    this.programs = new ProgramSearch(settings.allowed(), own.getOrDefault("PATH", ""));
  }

  @Override
  public boolean canTrain(Training training) {
    return training instanceof CommandTraining;
  }

  @Override
  public Outcome train(Training training, Assignment assignment, EpochSink sink) {
    return run((CommandTraining) training, assignment, null, sink);
  }

  @Override
  public Outcome resume(
      Training training, Assignment assignment, DataInputStream state, EpochSink sink) {
    return run((CommandTraining) training, assignment, state, sink);
  }

  private Outcome run(
      CommandTraining training,
      Assignment assignment,
      @Nullable DataInputStream state,
      EpochSink sink) {
    CommandProgress progress = new CommandProgress(assignment);
    try (WorkFolder work = WorkFolder.create(settings.work());
        OutputLog log = log(assignment)) {
      sink.writes(log::tail);
      KeptFolder checkpoint = new KeptFolder(work.checkpoint(), settings.mostCheckpointBytes());
      if (state != null) {
        restore(progress, checkpoint, state);
      }
      Path folder = folder(training, work);
      List<String> words = words(training, folder);
      Map<String, String> environment =
          ProgramEnvironment.of(
              own, settings.passedOn(), training, assignment, progress.epochs(), work.checkpoint());
      try (Program program = Program.start(words, folder, environment, log)) {
        return new CommandRun(training, assignment, progress, checkpoint, program, log, sink)
            .outcome();
      }
    } catch (IOException | UncheckedIOException e) {
      throw new TrialFailure(FailureKind.TRANSIENT, "the program could not be run: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrialFailure(FailureKind.TRANSIENT, "interrupted", e);
    }
  }

  private static void restore(
      CommandProgress progress, KeptFolder checkpoint, DataInputStream state) {
    try {
      progress.readFrom(state);
      checkpoint.readFrom(state);
      if (checkpoint.isEmpty()) {
        throw new UnusableState(
            "the program left nothing in the folder BARRIDO_CHECKPOINT_FOLDER to go on from");
      }
    } catch (IOException e) {
      throw new UnusableState("expected a program's checkpoint folder, got " + e, e);
    }
  }

  private OutputLog log(Assignment assignment) {
    TrialFacts trial = assignment.trial();
    return new OutputLog(
        settings
            .outputs()
            .resolve(trial.sweepId().value())
            .resolve(assignment.key().name() + "-attempt-" + trial.attempt() + ".log"),
        settings.mostOutputBytes());
  }

  private Path folder(CommandTraining training, WorkFolder work) throws IOException {
    if (training.folder() == null) {
      return work.run();
    }
    Path folder = Path.of(training.folder());
    if (!folder.isAbsolute() || !Files.isDirectory(folder)) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          "training.folder: expected the absolute path of a folder on this trainer, got \""
              + folder
              + "\"");
    }
    try {
      return settings.roots().real(folder);
    } catch (NotAllowed e) {
      throw new TrialFailure(FailureKind.BAD_INPUT, "training.folder: " + e.getMessage(), e);
    }
  }

  private List<String> words(CommandTraining training, Path folder) {
    List<String> words = new ArrayList<>(training.command());
    words.set(0, programs.find(words.get(0), folder).toString());
    return words;
  }
}
