// Several objectives.

/** [{metric, maximize, additional}] of a spec, one or several; additional: names of metrics to show beside it. */
export function objectivesOf(document) {
  const spec = document?.spec ?? {};
  const all = spec.objectives?.length ? spec.objectives : [spec.objective ?? {}];
  return all.map((one) => ({ metric: one.objectiveMetricName ?? 'value', maximize: one.type === 'maximize', additional: one.additionalMetricNames ?? [] }));
}

/** [value of one objective, of the other, number, whether it is of the front] of trials that measured both. */
export function frontRows(trials, front, x, y) {
  const numbers = new Set(front.map((one) => one.number));
  return trials
    .map((trial) => [trial.metrics?.[x], trial.metrics?.[y], trial.number, numbers.has(trial.number)])
    .filter(([a, b]) => typeof a === 'number' && typeof b === 'number');
}

/** The front by its first value, as a line of steps is drawn. */
export function frontLine(rows) {
  return rows.filter((row) => row[3]).sort((a, b) => a[0] - b[0]);
}
