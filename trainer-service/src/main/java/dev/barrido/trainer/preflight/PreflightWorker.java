package dev.barrido.trainer.preflight;

import dev.barrido.core.preflight.ChanceLoss;
import dev.barrido.core.preflight.Findings;
import dev.barrido.core.preflight.RateProbe;
import dev.barrido.events.FailureKind;
import dev.barrido.events.MeasuredRate;
import dev.barrido.events.PreflightJob;
import dev.barrido.events.PreflightMeasured;
import dev.barrido.events.TaskEnded;
import dev.barrido.events.TaskJob;
import dev.barrido.events.spec.TrainingReader;
import dev.barrido.events.training.Training;
import dev.barrido.trainer.attempt.TaskAttempt;
import dev.barrido.trainer.attempt.TaskWorker;
import dev.barrido.trainer.training.Engines;
import java.util.Optional;

/** Has an engine look at the first batches of a network, and tells what it measured. */
public final class PreflightWorker implements TaskWorker {
  private final Engines engines;

  public PreflightWorker(Engines engines) {
    this.engines = engines;
  }

  @Override
  public boolean canDo(TaskJob job) {
    return job instanceof PreflightJob;
  }

  @Override
  public Optional<TaskEnded> work(TaskAttempt attempt) {
    PreflightJob job = (PreflightJob) attempt.job();
    Training training = TrainingReader.read(job.training());
    return engines
        .forTraining(training)
        .preflight(training, job.seed(), attempt::stopRequested)
        .map(findings -> measured(attempt, job, findings));
  }

  private static PreflightMeasured measured(
      TaskAttempt attempt, PreflightJob job, Findings findings) {
    ChanceLoss chance = findings.chance();
    return new PreflightMeasured(
        job.sweepId(),
        job.task(),
        attempt.number(),
        attempt.trainer(),
        null,
        null,
        job.hyperparameters(),
        chance.undecided(),
        chance.words(),
        chance.constant(),
        findings.firstLoss(),
        findings.penalty().l1(),
        findings.penalty().l2(),
        findings.penalty().ofTheSpec(),
        findings.penalty().loss(),
        findings.tinySet().rows(),
        findings.tinySet().learningRate(),
        findings.tinySet().steps(),
        findings.tinySet().losses(),
        findings.rates().stream().map(PreflightWorker::rate).toList(),
        job.rateSearched() ? null : findings.ownRate(),
        attempt.elapsedMillis(),
        attempt.nowEpochMillis());
  }

  private static MeasuredRate rate(RateProbe probe) {
    return new MeasuredRate(probe.learningRate(), probe.loss(), probe.highest());
  }

  @Override
  public TaskEnded failed(TaskAttempt attempt, FailureKind kind, String message) {
    PreflightJob job = (PreflightJob) attempt.job();
    return PreflightMeasured.failed(
        job.sweepId(),
        job.task(),
        attempt.number(),
        attempt.trainer(),
        kind,
        message,
        job.hyperparameters(),
        attempt.elapsedMillis(),
        attempt.nowEpochMillis());
  }
}
