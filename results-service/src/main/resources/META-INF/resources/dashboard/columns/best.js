// The best objective so far.
import { isBetter } from './sweep.js';

/** What a step of the progress is drawn against: how many trials or epochs, or the seconds since the sweep was submitted. */
const ways = {
  byTrial: (step) => step.trials,
  byEpoch: (step) => step.epochs,
  byTime: (step, submittedAt) => Math.max(0, (step.endedAtEpochMillis - submittedAt) / 1000),
};

/** The steps of a sweep whose trials are all known: {number, trials, epochs, endedAtEpochMillis, value}, as the server tells them. */
export function stepsOf(trials) {
  let epochs = 0;
  return inOrder(trials).map((trial, i) => {
    epochs += trial.epochs;
    return { number: trial.number, trials: i + 1, epochs, endedAtEpochMillis: trial.endedAtEpochMillis ?? null, value: trial.value };
  });
}

/** [x, value, best so far, its number, trial] of steps; against: 'byTrial', 'byEpoch' or 'byTime'. */
export function bestSoFar(steps, maximize, against, submittedAt) {
  let best = null;
  let number = null;
  return steps.filter((step) => against !== 'byTime' || step.endedAtEpochMillis).map((step) => {
    if (isBetter(step.value, best, maximize)) {
      best = step.value;
      number = step.number;
    }
    return [ways[against](step, submittedAt), step.value, best, number, step.number];
  });
}

function inOrder(trials) {
  return trials
    .filter((trial) => typeof trial.value === 'number' && trial.state !== 'FAILED')
    .sort((a, b) => (a.endedAtEpochMillis ?? Infinity) - (b.endedAtEpochMillis ?? Infinity) || a.number - b.number);
}
