// One trial, and several beside each other.
import { attemptsInOrder } from './timeline.js';

/** [family, metrics]: train.loss and validation.loss share a chart; what is measured only at the end has no curve. */
export function metricFamilies(metrics) {
  const families = new Map();
  for (const metric of [...metrics].sort()) {
    const family = metric.slice(metric.lastIndexOf('.') + 1);
    families.set(family, [...(families.get(family) ?? []), metric]);
  }
  return [...families].sort(([a], [b]) => a.localeCompare(b));
}

/**
 * What happened to a trial, in order: {at, key, values}; key: of the dictionary. Of attempts all begin somewhere, and those
 * end here that did not end the trial; one whose start was never stored is told by the trial itself.
 */
export function trialEvents(trial, attempts = []) {
  const events = attemptsInOrder(attempts).flatMap((one) => [
    { at: one.startedAtEpochMillis, key: one.resumedFromEpoch ? 'event.resumed' : 'event.started', values: { attempt: one.attempt, trainer: one.trainerId, epoch: one.resumedFromEpoch } },
    ...(one.ending === 'PAUSED' || one.ending === 'LOST' ? [{ at: one.endedAtEpochMillis, key: `event.${one.ending}`, values: { attempt: one.attempt, trainer: one.trainerId } }] : []),
  ]);
  if (!attempts.length && trial.startedAtEpochMillis) {
    events.push({ at: trial.startedAtEpochMillis, key: 'event.started', values: { attempt: trial.attempt, trainer: trial.trainerId } });
  }
  if (trial.endedAtEpochMillis) events.push({ at: trial.endedAtEpochMillis, key: 'event.ended', values: { state: trial.state } });
  return events.sort((a, b) => a.at - b.at);
}

/** Rows [name, a value for each trial, whether they differ] of what trials were given. */
export function comparedRows(trials, of) {
  const names = [...new Set(trials.flatMap((trial) => Object.keys(of(trial))))].sort();
  return names.map((name) => {
    const values = trials.map((trial) => of(trial)[name] ?? null);
    return [name, values, new Set(values.map(String)).size > 1];
  });
}
