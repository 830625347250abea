package dev.barrido.events;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a network did on its first batches; (sweepId, task) is its identity, the first one counts.
 *
 * @param sweepId the sweep it belongs to
 * @param task the task's number in its sweep, from 0
 * @param attempt which delivery of the job this is, from 1
 * @param trainerId who measured it
 * @param failureKind why it failed, null when it did not
 * @param message what a person should read, null when there is nothing to say
 * @param hyperparameters the point that was checked: strings, numbers and booleans by parameter
 *     name
 * @param chanceLoss the loss of outputs that say nothing, null when it failed
 * @param chanceWords where that number comes from, null when it failed
 * @param constantLoss the loss of one answer for every row, null when it failed
 * @param firstLoss before any update, regularization off; null when it was not finite
 * @param l1 the strength of the penalty that was tried
 * @param l2 the strength of the penalty that was tried
 * @param penaltiesOfSpec whether the spec asks for these strengths
 * @param penalisedLoss the first loss with these penalties; null when it was not finite
 * @param tinyRows how many rows were to be learned by heart
 * @param tinyLearningRate at which they were learned best, null when the update rule has none
 * @param tinySteps updates made there
 * @param tinyLosses on the way, the first before any update
 * @param rates a few minibatches at each of these learning rates; none when the update rule has
 *     none
 * @param ownLearningRate that of the point, null when it is not to be judged or there is none
 * @param elapsedMillis time since the attempt began
 * @param sentAtEpochMillis the sender's clock, milliseconds since 1970
 */
public record PreflightMeasured(
    SweepId sweepId,
    int task,
    int attempt,
    TrainerId trainerId,
    @Nullable FailureKind failureKind,
    @Nullable String message,
    Map<String, Object> hyperparameters,
    @Nullable Double chanceLoss,
    @Nullable String chanceWords,
    @Nullable Double constantLoss,
    @Nullable Double firstLoss,
    double l1,
    double l2,
    boolean penaltiesOfSpec,
    @Nullable Double penalisedLoss,
    int tinyRows,
    @Nullable Double tinyLearningRate,
    int tinySteps,
    List<Double> tinyLosses,
    List<MeasuredRate> rates,
    @Nullable Double ownLearningRate,
    long elapsedMillis,
    long sentAtEpochMillis)
    implements TaskEnded {
  public PreflightMeasured {
    Range.atLeast("PreflightMeasured.task", 0, task);
    Range.atLeast("PreflightMeasured.attempt", 1, attempt);
    hyperparameters = Tree.point("PreflightMeasured.hyperparameters", hyperparameters);
    if ((chanceLoss == null || chanceWords == null || constantLoss == null)
        && failureKind == null) {
      throw new IllegalArgumentException(
          "PreflightMeasured.chanceLoss, chanceWords and constantLoss must be given when"
              + " failureKind is not, were not");
    }
    Finite.orNull("PreflightMeasured.chanceLoss", chanceLoss);
    Finite.orNull("PreflightMeasured.constantLoss", constantLoss);
    Finite.orNull("PreflightMeasured.firstLoss", firstLoss);
    Finite.orNull("PreflightMeasured.l1", l1);
    Finite.orNull("PreflightMeasured.l2", l2);
    Finite.orNull("PreflightMeasured.penalisedLoss", penalisedLoss);
    Range.atLeast("PreflightMeasured.tinyRows", 0, tinyRows);
    Finite.orNull("PreflightMeasured.tinyLearningRate", tinyLearningRate);
    Range.atLeast("PreflightMeasured.tinySteps", 0, tinySteps);
    tinyLosses = List.copyOf(tinyLosses);
    tinyLosses.forEach(loss -> Finite.orNull("PreflightMeasured.tinyLosses", loss));
    rates = List.copyOf(rates);
    Finite.orNull("PreflightMeasured.ownLearningRate", ownLearningRate);
    Range.atLeast("PreflightMeasured.elapsedMillis", 0, elapsedMillis);
    Range.atLeast("PreflightMeasured.sentAtEpochMillis", 0, sentAtEpochMillis);
  }

  /** One of which nothing came. */
  public static PreflightMeasured failed(
      SweepId sweepId,
      int task,
      int attempt,
      TrainerId trainerId,
      FailureKind failureKind,
      String message,
      Map<String, Object> hyperparameters,
      long elapsedMillis,
      long sentAtEpochMillis) {
    return new PreflightMeasured(
        sweepId,
        task,
        attempt,
        trainerId,
        failureKind,
        message,
        hyperparameters,
        null,
        null,
        null,
        null,
        0,
        0,
        false,
        null,
        0,
        null,
        0,
        List.of(),
        List.of(),
        null,
        elapsedMillis,
        sentAtEpochMillis);
  }
}
