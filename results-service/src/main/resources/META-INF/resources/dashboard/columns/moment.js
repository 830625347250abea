// A sweep as it was at a past moment, from the times that are stored.

/**
 * Its trials then: those that had begun, with the state and the best value that they had. curves: number -> {epochs, values} of
 * the objective as far as it was measured by then.
 */
export function trialsAt(trials, curves, at, maximize) {
  return new Map(trials
    .filter((trial) => trial.startedAtEpochMillis && trial.startedAtEpochMillis <= at)
    .map((trial) => [trial.number, trialAt(trial, curves.get(trial.number), at, maximize)]));
}

function trialAt(trial, curve, at, maximize) {
  if (trial.endedAtEpochMillis && trial.endedAtEpochMillis <= at) return trial;
  const values = curve?.values ?? [];
  const best = values.length ? (maximize ? Math.max(...values) : Math.min(...values)) : null;
  return { ...trial, state: 'RUNNING', value: best, epoch: best === null ? null : curve.epochs[values.indexOf(best)],
    epochs: curve?.epochs.at(-1) ?? 0, endedAtEpochMillis: null };
}

/** {begun, ended, best} of trials as trialsAt gives them. */
export function summaryOf(trials, maximize) {
  const all = [...trials.values()];
  const values = all.filter((trial) => trial.state !== 'FAILED' && typeof trial.value === 'number').map((trial) => trial.value);
  return {
    begun: all.length, ended: all.filter((trial) => trial.state !== 'RUNNING').length,
    best: values.length ? (maximize ? Math.max(...values) : Math.min(...values)) : null,
  };
}
