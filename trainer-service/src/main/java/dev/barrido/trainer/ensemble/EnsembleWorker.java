package dev.barrido.trainer.ensemble;

import dev.barrido.events.EnsembleEvaluated;
import dev.barrido.events.EnsembleJob;
import dev.barrido.events.EnsembleMember;
import dev.barrido.events.EnsembleShare;
import dev.barrido.events.FailureKind;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.TaskEnded;
import dev.barrido.events.TaskJob;
import dev.barrido.events.spec.TrainingReader;
import dev.barrido.events.training.Training;
import dev.barrido.trainer.attempt.TaskAttempt;
import dev.barrido.trainer.attempt.TaskWorker;
import dev.barrido.trainer.training.Candidate;
import dev.barrido.trainer.training.Combination;
import dev.barrido.trainer.training.ModelCombiner;
import dev.barrido.trainer.training.TrialFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has the best models of a sweep combined, and tells what came of it. */
public final class EnsembleWorker implements TaskWorker {
  private static final Combination NOTHING =
      new Combination(List.of(), List.of(), Map.of(), Map.of(), Map.of());

  private final List<ModelCombiner> combiners;

  public EnsembleWorker(List<ModelCombiner> combiners) {
    this.combiners = List.copyOf(combiners);
  }

  @Override
  public boolean canDo(TaskJob job) {
    return job instanceof EnsembleJob;
  }

  @Override
  public Optional<TaskEnded> work(TaskAttempt attempt) {
    EnsembleJob job = (EnsembleJob) attempt.job();
    List<Candidate> candidates =
        job.members().stream().map(member -> candidate(job, member)).toList();
    return combinerOf(candidates.get(0).training())
        .combine(
            candidates,
            job.objectiveMetricName(),
            job.objectiveType() == ObjectiveType.MAXIMIZE,
            attempt::stopRequested)
        .map(
            combination ->
                end(attempt, null, String.join("; ", combination.leftOut()), combination));
  }

  @Override
  public TaskEnded failed(TaskAttempt attempt, FailureKind kind, String message) {
    return end(attempt, kind, message, NOTHING);
  }

  private static Candidate candidate(EnsembleJob job, EnsembleMember member) {
    return new Candidate(
        job.sweepId(), member.trialId(), member.number(), TrainingReader.read(member.training()));
  }

  private ModelCombiner combinerOf(Training training) {
    return combiners.stream()
        .filter(combiner -> combiner.canCombine(training))
        .findFirst()
        .orElseThrow(
            () ->
                new TrialFailure(
                    FailureKind.BAD_INPUT,
                    "training.trainer: this trainer cannot combine models of "
                        + training.getClass().getSimpleName()));
  }

  private static EnsembleEvaluated end(
      TaskAttempt attempt, @Nullable FailureKind kind, String message, Combination combination) {
    return new EnsembleEvaluated(
        attempt.job().sweepId(),
        attempt.job().task(),
        attempt.number(),
        attempt.trainer(),
        kind,
        message.isEmpty() ? null : message,
        combination.members().stream().map(EnsembleWorker::share).toList(),
        combination.best(),
        combination.average(),
        combination.selection(),
        attempt.elapsedMillis(),
        attempt.nowEpochMillis());
  }

  private static EnsembleShare share(Combination.Member member) {
    Candidate candidate = member.candidate();
    return new EnsembleShare(candidate.trialId(), candidate.number(), member.chosen());
  }
}
