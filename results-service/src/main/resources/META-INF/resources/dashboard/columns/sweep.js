// What is known of one sweep, from its documents and its live facts. Facts may come twice and in any order; what a
// trial's document says stands until a newer one is read.

/** Nothing known yet. trials: number -> document; curves: metric -> number -> {epochs, values}; verdicts: those that promoted; steps: how it got on, where not all trials are known. */
export function emptySweep() {
  return { report: null, spec: null, trials: new Map(), curves: new Map(), verdicts: [], steps: null };
}

/** Takes in a live verdict. */
export function withVerdict(sweep, fact) {
  if (fact.type === 'PromoteTrial') sweep.verdicts.push({ kind: 'PROMOTE', number: fact.number, epoch: fact.fromEpoch });
  return sweep;
}

/** Takes in documents of trials as the server lists them. */
export function withTrials(sweep, trials) {
  for (const trial of trials) sweep.trials.set(trial.number, trial);
  return sweep;
}

/** Takes in the learning curves of one metric. */
export function withCurves(sweep, metric, curves) {
  const known = curvesOf(sweep, metric);
  for (const curve of curves) {
    curve.epochs.forEach((epoch, i) => addPoint(known, curve.number, epoch, curve.values[i]));
  }
  return sweep;
}

/** Takes in a live measurement: a point of each curve that is shown, and the trial's best. */
export function withMeasurement(sweep, fact, maximize) {
  for (const [metric, curves] of sweep.curves) {
    const value = fact.metrics[metric];
    if (typeof value === 'number') addPoint(curves, fact.number, fact.epoch, value);
  }
  const trial = trialOf(sweep, fact);
  trial.epochs = Math.max(trial.epochs, fact.epoch);
  if (typeof fact.objective === 'number' && isBetter(fact.objective, trial.value, maximize)) {
    trial.value = fact.objective;
    trial.epoch = fact.epoch;
    trial.metrics = fact.metrics;
  }
  return sweep;
}

/** Takes in a live start, pause or end of a trial. */
export function withTrialFact(sweep, fact) {
  const trial = trialOf(sweep, fact);
  switch (fact.type) {
    case 'TrialStarted':
      if (!hasEnded(trial)) trial.state = 'RUNNING';
      trial.hyperparameters = fact.hyperparameters ?? trial.hyperparameters;
      trial.trainerId = fact.trainerId;
      trial.attempt = fact.attempt;
      trial.startedAtEpochMillis ??= fact.sentAtEpochMillis;
      break;
    case 'TrialPaused':
      if (!hasEnded(trial)) trial.state = 'PAUSED';
      break;
    case 'TrialEnded':
      trial.state = fact.endState;
      trial.failureKind = fact.failureKind;
      trial.message = fact.message;
      trial.epochs = Math.max(trial.epochs, fact.fidelityEpochs);
      trial.value = fact.objective ?? trial.value;
      trial.epoch = fact.bestEpoch ?? trial.epoch;
      trial.metrics = fact.metrics ?? trial.metrics;
      trial.elapsedMillis = fact.elapsedMillis;
      trial.endedAtEpochMillis = fact.sentAtEpochMillis;
      break;
  }
  return sweep;
}

/** Whether a first value is better than a second, which may be unknown. */
export function isBetter(value, than, maximize) {
  return than === null || than === undefined || (maximize ? value > than : value < than);
}

/** All trials by number. */
export function trialsOf(sweep) {
  return [...sweep.trials.values()].sort((a, b) => a.number - b.number);
}

/** number -> {epochs, values} of one metric. */
export function curvesOf(sweep, metric) {
  if (!sweep.curves.has(metric)) sweep.curves.set(metric, new Map());
  return sweep.curves.get(metric);
}

function hasEnded(trial) {
  return ['COMPLETED', 'PRUNED', 'FAILED', 'CANCELLED'].includes(trial.state);
}

function trialOf(sweep, fact) {
  if (!sweep.trials.has(fact.number)) {
    sweep.trials.set(fact.number, {
      trialId: fact.trialId, number: fact.number, state: 'RUNNING', attempt: fact.attempt, trainerId: fact.trainerId,
      hyperparameters: fact.hyperparameters ?? {}, epochs: 0, metrics: {},
    });
  }
  return sweep.trials.get(fact.number);
}

function addPoint(curves, number, epoch, value) {
  if (!curves.has(number)) curves.set(number, { epochs: [], values: [] });
  const curve = curves.get(number);
  let at = curve.epochs.length;
  while (at > 0 && curve.epochs[at - 1] > epoch) at--;
  // The first measurement of an epoch stands, as in the store.
  if (curve.epochs[at - 1] === epoch) return;
  curve.epochs.splice(at, 0, epoch);
  curve.values.splice(at, 0, value);
}
