package dev.barrido.trainer.training.command;

import dev.barrido.events.FailureKind;
import dev.barrido.events.codec.JsonLine;
import dev.barrido.events.training.CommandTraining;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.EpochSink;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrainingState;
import dev.barrido.trainer.training.TrialFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of a program, from its first line to its end or to when it is stopped. */
final class CommandRun {
  private static final Duration TICK = Duration.ofMillis(100);

  private final CommandTraining training;
  private final Assignment assignment;
  private final CommandProgress progress;
  private final KeptFolder checkpoint;
  private final Program program;
  private final OutputLog log;
  private final EpochSink sink;
  private final OtherObjects others = new OtherObjects();
  private final TrainingState state;
  private boolean measuresMoreThanCounts;

  CommandRun(
      CommandTraining training,
      Assignment assignment,
      CommandProgress progress,
      KeptFolder checkpoint,
      Program program,
      OutputLog log,
      EpochSink sink) {
    this.training = training;
    this.assignment = assignment;
    this.progress = progress;
    this.checkpoint = checkpoint;
    this.program = program;
    this.log = log;
    this.sink = sink;
    this.state =
        out -> {
          progress.writeTo(out);
          checkpoint.writeTo(out);
        };
  }

  /** Listens until the program has ended, is asked to, or has measured all epochs that count. */
  Outcome outcome() throws InterruptedException, IOException {
    while (!program.isOver()) {
      Optional<OutputLine> line = program.next(TICK);
      boolean measured = line.isPresent() && hear(line.get());
      refuseOvertime();
      if (measuresMoreThanCounts) {
        windDown();
        return progress.outcome();
      }
      if (isStopDue(measured)) {
        windDown();
        sink.goesOn(state);
        return progress.outcome();
      }
      if (measured && hasMoreToTrain() && !checkpoint.isEmpty() && !sink.goesOn(state)) {
        return progress.outcome();
      }
    }
    refuseBadEnd();
    return progress.outcome();
  }

  private boolean isStopDue(boolean measured) {
    return measured && hasMoreToTrain() ? sink.endsHere() : sink.stopRequested();
  }

  private boolean hasMoreToTrain() {
    return progress.epochs() < training.epochs();
  }

  /** Whether the line was an epoch that was not known before. */
  private boolean hear(OutputLine line) {
    Optional<MetricsLine> metrics = metrics(line);
    if (metrics.isEmpty()) {
      return false;
    }
    if (metrics.get().last()) {
      progress.hearLast(finite(metrics.get().values()));
      return false;
    }
    Integer told = metrics.get().epoch();
    int number = told == null ? progress.epochs() + 1 : told;
    measuresMoreThanCounts = number > training.epochs();
    if (measuresMoreThanCounts || number <= progress.epochs()) {
      return false;
    }
    measure(number, metrics.get().values());
    return true;
  }

  private Optional<MetricsLine> metrics(OutputLine line) {
    Map<String, @Nullable Object> fields;
    try {
      fields = JsonLine.read(line.text());
    } catch (IllegalArgumentException e) {
      others.sawBroken(line, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
    Optional<MetricsLine> metrics = MetricsLine.of(fields, assignment.objectiveMetricName());
    if (metrics.isEmpty()) {
      others.saw(fields.keySet());
    }
    return metrics;
  }

  private void measure(int number, Map<String, Double> values) {
    String objective = assignment.objectiveMetricName();
    boolean diverged = !Double.isFinite(values.get(objective));
    Epoch epoch = new Epoch(number, finite(values), diverged);
    progress.best().isBest(epoch);
    sink.measured(epoch);
    if (diverged) {
      throw new TrialFailure(
          FailureKind.DIVERGED,
          objective
              + ": expected a finite number at epoch "
              + number
              + ", got "
              + values.get(objective));
    }
  }

  private static Map<String, Double> finite(Map<String, Double> values) {
    Map<String, Double> finite = new HashMap<>(values);
    finite.values().removeIf(value -> !Double.isFinite(value));
    return finite;
  }

  /** Lets the program end by itself, as long as its grace lasts, and kills it then. */
  private void windDown() throws InterruptedException {
    program.terminate();
    long deadline = System.nanoTime() + training.stopGrace().toNanos();
    while (!program.isOver() && System.nanoTime() < deadline) {
      Optional<OutputLine> line = program.next(TICK);
      if (measuresMoreThanCounts && line.isPresent()) {
        metrics(line.get())
            .filter(MetricsLine::last)
            .ifPresent(last -> progress.hearLast(finite(last.values())));
      }
    }
    program.close();
  }

  private void refuseOvertime() {
    Duration limit = training.timeLimit();
    if (limit != null && progress.elapsed().compareTo(limit) > 0) {
      throw failure(
          FailureKind.BAD_HYPERPARAMETERS,
          "the program took longer than training.timeLimit, " + limit.toSeconds() + " s");
    }
  }

  private void refuseBadEnd() throws InterruptedException {
    int code = program.exitCode();
    if (code != 0) {
      throw failure(ExitCodes.kind(code), ExitCodes.words(code));
    }
    if (progress.epochs() == 0) {
      throw failure(
          FailureKind.BAD_INPUT,
          "expected JSON lines with \""
              + assignment.objectiveMetricName()
              + "\" on the program's standard output, got "
              + others.what());
    }
  }

  private TrialFailure failure(FailureKind kind, String what) {
    String tail = log.tail();
    return new TrialFailure(
        kind,
        what
            + (tail.isEmpty() ? "; it wrote nothing" : "; its output ends:\n" + tail)
            + "\n(all of it: "
            + log.file()
            + ")");
  }
}
