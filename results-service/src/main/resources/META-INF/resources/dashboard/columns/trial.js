// One trial, and several beside each other.

/** [family, metrics]: train.loss and validation.loss share a chart; what is measured only at the end has no curve. */
export function metricFamilies(metrics) {
  const families = new Map();
  for (const metric of [...metrics].sort()) {
    const family = metric.slice(metric.lastIndexOf('.') + 1);
    families.set(family, [...(families.get(family) ?? []), metric]);
  }
  return [...families].sort(([a], [b]) => a.localeCompare(b));
}

/** What happened to a trial, in order: {at, key, values}; key: of the dictionary. */
export function trialEvents(trial) {
  const events = [];
  if (trial.startedAtEpochMillis) {
    events.push({ at: trial.startedAtEpochMillis, key: 'event.started', values: { attempt: trial.attempt, trainer: trial.trainerId } });
  }
  if (trial.endedAtEpochMillis) events.push({ at: trial.endedAtEpochMillis, key: 'event.ended', values: { state: trial.state } });
  return events;
}

/** Rows [name, a value for each trial, whether they differ] of what trials were given. */
export function comparedRows(trials, of) {
  const names = [...new Set(trials.flatMap((trial) => Object.keys(of(trial))))].sort();
  return names.map((name) => {
    const values = trials.map((trial) => of(trial)[name] ?? null);
    return [name, values, new Set(values.map(String)).size > 1];
  });
}
