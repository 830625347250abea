// The best objective so far.
import { isBetter } from './sweep.js';

/** [trials ended, value of that trial, best so far, its number, trial] in the order in which trials ended. */
export function bestByTrial(trials, maximize) {
  return running(inOrder(trials), maximize, (row, i) => i + 1);
}

/** [epochs trained until then, value, best so far, its number, trial] in the order in which trials ended. */
export function bestByEpoch(trials, maximize) {
  let epochs = 0;
  return running(inOrder(trials), maximize, (trial) => (epochs += trial.epochs));
}

/** [seconds since the sweep was submitted, value, best so far, its number, trial] in the order in which trials ended. */
export function bestByTime(trials, maximize, submittedAt) {
  const ended = inOrder(trials).filter((trial) => trial.endedAtEpochMillis);
  return running(ended, maximize, (trial) => Math.max(0, (trial.endedAtEpochMillis - submittedAt) / 1000));
}

function inOrder(trials) {
  return trials
    .filter((trial) => typeof trial.value === 'number' && trial.state !== 'FAILED')
    .sort((a, b) => (a.endedAtEpochMillis ?? Infinity) - (b.endedAtEpochMillis ?? Infinity) || a.number - b.number);
}

function running(trials, maximize, x) {
  let best = null;
  let number = null;
  return trials.map((trial, i) => {
    if (isBetter(trial.value, best, maximize)) {
      best = trial.value;
      number = trial.number;
    }
    return [x(trial, i), trial.value, best, number, trial.number];
  });
}
