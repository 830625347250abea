package dev.barrido.results;

import dev.barrido.events.EndState;
import dev.barrido.events.EnsembleEvaluated;
import dev.barrido.events.EnsembleJob;
import dev.barrido.events.EnsembleMember;
import dev.barrido.events.EnsembleShare;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.FailureKind;
import dev.barrido.events.MeasuredRate;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.PreflightMeasured;
import dev.barrido.events.SweepEndReason;
import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.TaskHeartbeat;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialHeartbeat;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import dev.barrido.events.TrialPaused;
import dev.barrido.events.TrialStarted;
import dev.barrido.events.spec.SpecReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Facts about one sweep, as the other services would tell them. */
public record Facts(SweepId sweep, ObjectiveType type) {
  private static final TrainerId TRAINER = new TrainerId("trainer-0");
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: facts}
      spec:
        objective: {type: %s, objectiveMetricName: value}
        algorithm: {algorithmName: random}
        %s
        parameters:
          - {name: x, parameterType: double, feasibleSpace: {min: 0, max: 100}}
        training: {trainer: function, function: sphere, inputs: ["${x}"], epochs: 9}
      """;
  private static final String ROUNDS =
      "rounds: [{epochs: 1, trials: 4}, {epochs: 9, trials: 4, keep: 0.5}]";
  private static final String SCHEDULED = "scheduler: {name: asha}\n  maxTrialCount: 10";
  private static final int FOLDS = 3;
  private static final long NOON = 1_800_000_000_000L;

  public static Facts minimizing(String sweep) {
    return new Facts(new SweepId(sweep), ObjectiveType.MINIMIZE);
  }

  SweepStateChanged running() {
    return state(SweepState.RUNNING, null, 1, NOON);
  }

  /** A sweep of two rounds, of which so many are over. */
  SweepStateChanged inRounds(int ended) {
    return state(SweepState.RUNNING, null, 1 + ended, NOON + ended, ended, ROUNDS);
  }

  /** A sweep whose trials wait after one epoch, three and so on to nine. */
  SweepStateChanged scheduled() {
    return state(SweepState.RUNNING, null, 1, NOON, null, SCHEDULED);
  }

  /** A sweep whose trials are pruned when worse than half of the others, one at least. */
  SweepStateChanged medianed() {
    String median =
        "scheduler: {name: median, settings: {min_trials_required: 1, start_step: 1}}\n"
            + "  maxTrialCount: 10";
    return state(SweepState.RUNNING, null, 1, NOON, null, median);
  }

  TrialPaused paused(int number, int epoch, double value) {
    return new TrialPaused(
        sweep,
        trial(number),
        number,
        1,
        TRAINER,
        epoch,
        value,
        Map.of("value", value),
        epoch * 10L,
        NOON + 20 + epoch);
  }

  /** A sweep whose trials must measure this at least. */
  SweepStateChanged constrained(double least) {
    String constraint = "constraints: [{metric: value, min: " + least + "}]";
    return state(SweepState.RUNNING, null, 1, NOON, null, "maxTrialCount: 10\n  " + constraint);
  }

  /** A sweep that minimizes value and maximizes secondValue, of which at least 0 counts. */
  SweepStateChanged ofTwoObjectives() {
    String spec =
        SPEC.formatted("minimize", "maxTrialCount: 10")
            .replace(
                "objective: {type: minimize, objectiveMetricName: value}",
                "objectives: [{type: minimize, objectiveMetricName: value}, {type: maximize,"
                    + " objectiveMetricName: secondValue, referenceValue: 0}]")
            .replace(
                "function: sphere, inputs: [\"${x}\"]", "function: zdt1, inputs: [\"${x}\", 0]");
    Map<String, Object> document = SpecReader.read(spec).document();
    return new SweepStateChanged(
        sweep, "facts", SweepState.RUNNING, null, null, 1, 7, 10, null, document, NOON, NOON);
  }

  TrialEnded completed(int number, double value, double second) {
    return completed(number, 1, 1, value, Map.of("value", value, "secondValue", second));
  }

  SweepStateChanged ended(SweepState state, SweepEndReason reason) {
    return state(state, reason, 2, NOON + 60_000);
  }

  public TrialJob job(int number) {
    return new TrialJob(
        sweep,
        trial(number),
        number,
        5,
        "value",
        type,
        point(number),
        Map.of(),
        3,
        null,
        null,
        NOON + 10);
  }

  public TrialStarted started(int number, int attempt) {
    return started(number, attempt, null);
  }

  TrialStarted started(int number, int attempt, Integer handBacks) {
    return new TrialStarted(
        sweep,
        trial(number),
        number,
        attempt,
        TRAINER,
        point(number),
        "value",
        type,
        0,
        null,
        handBacks,
        null,
        null,
        null,
        NOON + 20);
  }

  /** By a trainer that leaves it after this epoch. */
  TrialStarted startedUpTo(int number, int pauseAt, int resumedFrom) {
    return new TrialStarted(
        sweep,
        trial(number),
        number,
        1,
        TRAINER,
        point(number),
        "value",
        type,
        resumedFrom,
        null,
        null,
        pauseAt,
        null,
        null,
        NOON + 20 + resumedFrom);
  }

  /** Begun anew by another trainer, a little later. */
  TrialStarted startedAgain(int number, int attempt, String trainer) {
    TrialStarted first = started(number, attempt);
    return new TrialStarted(
        sweep,
        trial(number),
        number,
        attempt,
        new TrainerId(trainer),
        first.hyperparameters(),
        "value",
        type,
        2,
        null,
        NOON + 30);
  }

  TrialHeartbeat wrote(int number, int attempt, String trainer, String tail) {
    TrainerId writing = new TrainerId(trainer);
    return new TrialHeartbeat(
        sweep, trial(number), attempt, writing, 2, null, null, tail, NOON + 40);
  }

  TrialHeartbeat alive(int number, int attempt) {
    return new TrialHeartbeat(sweep, trial(number), attempt, TRAINER, 1, NOON + 40);
  }

  public EpochMeasured measured(int number, int epoch, double value) {
    return measured(number, epoch, value, Map.of("value", value));
  }

  public EpochMeasured measured(int number, int epoch, double value, Map<String, Double> metrics) {
    return new EpochMeasured(
        sweep,
        trial(number),
        number,
        1,
        TRAINER,
        epoch,
        value,
        false,
        metrics,
        epoch * 10L,
        NOON + 20 + epoch);
  }

  public TrialEnded completed(int number, int epochs, int best, double value) {
    Map<String, Double> metrics = Map.of("value", value, "test.error", value / 2);
    return completed(number, epochs, best, value, metrics);
  }

  private TrialEnded completed(
      int number, int epochs, int best, double value, Map<String, Double> metrics) {
    return new TrialEnded(
        sweep,
        trial(number),
        number,
        1,
        TRAINER,
        EndState.COMPLETED,
        null,
        null,
        epochs,
        best,
        value,
        metrics,
        100,
        NOON + 200);
  }

  public TrialEnded failed(int number) {
    return new TrialEnded(
        sweep,
        trial(number),
        number,
        1,
        TRAINER,
        EndState.FAILED,
        FailureKind.DIVERGED,
        "the loss, \"which\" exploded,\nis infinite",
        1,
        null,
        null,
        Map.of(),
        100,
        NOON + 200);
  }

  /** One of the three jobs of a trial with folds. */
  static TrialJob ofFold(int fold, TrialJob whole) {
    return new TrialJob(
        whole.sweepId(),
        whole.trialId(),
        whole.number(),
        whole.seed(),
        whole.objectiveMetricName(),
        whole.objectiveType(),
        whole.hyperparameters(),
        whole.training(),
        whole.maxAttempts(),
        whole.resumeFromEpoch(),
        whole.pauseAtEpoch(),
        whole.deliveriesLost(),
        fold,
        FOLDS,
        5L,
        whole.sentAtEpochMillis());
  }

  /** The same about one of three folds of the trial. */
  public static TrialStarted ofFold(int fold, TrialStarted whole) {
    return new TrialStarted(
        whole.sweepId(),
        whole.trialId(),
        whole.number(),
        whole.attempt(),
        new TrainerId("trainer-" + fold),
        whole.hyperparameters(),
        whole.objectiveMetricName(),
        whole.objectiveType(),
        whole.resumedFromEpoch(),
        whole.checkpointProblem(),
        whole.handBacks(),
        whole.pauseAtEpoch(),
        fold,
        FOLDS,
        whole.sentAtEpochMillis());
  }

  /** The same about one of three folds of the trial. */
  public static EpochMeasured ofFold(int fold, EpochMeasured whole) {
    return new EpochMeasured(
        whole.sweepId(),
        whole.trialId(),
        whole.number(),
        whole.attempt(),
        new TrainerId("trainer-" + fold),
        whole.epoch(),
        whole.objective(),
        whole.diverged(),
        whole.metrics(),
        whole.elapsedMillis(),
        fold,
        FOLDS,
        whole.sentAtEpochMillis());
  }

  /** The same about one of three folds of the trial. */
  public static TrialPaused ofFold(int fold, TrialPaused whole) {
    return new TrialPaused(
        whole.sweepId(),
        whole.trialId(),
        whole.number(),
        whole.attempt(),
        new TrainerId("trainer-" + fold),
        whole.epoch(),
        whole.objective(),
        whole.metrics(),
        whole.elapsedMillis(),
        fold,
        FOLDS,
        whole.sentAtEpochMillis());
  }

  /** The same about one of three folds of the trial, which end one after the other. */
  public static TrialEnded ofFold(int fold, TrialEnded whole) {
    return ofFold(fold, whole, whole.endState());
  }

  /** The same with another end. */
  public static TrialEnded ofFold(int fold, TrialEnded whole, EndState state) {
    return new TrialEnded(
        whole.sweepId(),
        whole.trialId(),
        whole.number(),
        whole.attempt(),
        new TrainerId("trainer-" + fold),
        state,
        whole.failureKind(),
        whole.message(),
        whole.fidelityEpochs(),
        whole.bestEpoch(),
        whole.objective(),
        whole.metrics(),
        whole.elapsedMillis(),
        fold,
        FOLDS,
        whole.sentAtEpochMillis() + fold);
  }

  /** Two models combined; the second end of a task is told by another attempt. */
  EnsembleEvaluated combined(int task, int attempt, double error) {
    return new EnsembleEvaluated(
        sweep,
        task,
        attempt,
        TRAINER,
        null,
        null,
        List.of(new EnsembleShare(trial(2), 2, 3), new EnsembleShare(trial(0), 0, 1)),
        Map.of("test.error", error + 0.02),
        Map.of("test.error", error + 0.01),
        Map.of("test.error", error),
        100,
        NOON + 300);
  }

  /** Two models to be combined. */
  EnsembleJob combine(int task) {
    List<EnsembleMember> members =
        List.of(
            new EnsembleMember(trial(2), 2, 0.1, Map.of()),
            new EnsembleMember(trial(0), 0, 0.2, Map.of()));
    return new EnsembleJob(sweep, task, "value", type, members, 3, NOON + 250);
  }

  TaskHeartbeat combining(int task, int attempt) {
    return new TaskHeartbeat(sweep, task, attempt, TRAINER, NOON + 260);
  }

  /** A network with two classes that begins with this loss. */
  PreflightMeasured preflight(int attempt, double firstLoss) {
    return new PreflightMeasured(
        sweep,
        0,
        attempt,
        TRAINER,
        null,
        null,
        Map.of("width", 8),
        Math.log(2),
        "-ln(1/2) for 2 classes",
        Math.log(2),
        firstLoss,
        0,
        0.1,
        false,
        firstLoss + 1,
        20,
        0.1,
        52,
        List.of(firstLoss, 0.01),
        List.of(
            new MeasuredRate(0.001, 0.7, 0.8),
            new MeasuredRate(0.01, 0.5, 0.8),
            new MeasuredRate(0.1, 0.3, 0.8),
            new MeasuredRate(1, null, null)),
        0.05,
        100,
        NOON + 300);
  }

  /** Models that could not be combined. */
  EnsembleEvaluated notCombined(int task) {
    return new EnsembleEvaluated(
        sweep,
        task,
        1,
        TRAINER,
        FailureKind.BAD_INPUT,
        "no member has a model",
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        100,
        NOON + 300);
  }

  TrialId trial(int number) {
    return TrialId.of(sweep, number);
  }

  private static Map<String, Object> point(int number) {
    return Map.of("x", number + 0.5);
  }

  private SweepStateChanged state(SweepState state, SweepEndReason reason, int revision, long at) {
    return state(state, reason, revision, at, null, "maxTrialCount: 10");
  }

  private SweepStateChanged state(
      SweepState state,
      SweepEndReason reason,
      int revision,
      long at,
      Integer roundsEnded,
      String budget) {
    Map<String, Object> document =
        SpecReader.read(SPEC.formatted(type.name().toLowerCase(Locale.ROOT), budget)).document();
    return new SweepStateChanged(
        sweep, "facts", state, reason, null, revision, 7, 10, roundsEnded, document, NOON, at);
  }
}
