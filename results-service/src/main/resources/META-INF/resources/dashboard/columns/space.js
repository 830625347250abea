// Trials as points of their search space.

/**
 * Parallel coordinates: [{number, state, row}], row: a value for each axis, then the objective; null where a trial has
 * no such parameter. Categories are texts. Trials that measured nothing are left out.
 */
export function parallelRows(trials, axes) {
  return trials
    .filter((trial) => typeof trial.value === 'number')
    .map((trial) => ({
      number: trial.number,
      state: trial.state,
      row: [...axes.map((axis) => coordinate(axis, trial.hyperparameters[axis.name])), trial.value],
    }));
}

/** One parameter against the objective: [x, objective, number], by number, which is the order of time. */
export function sliceRows(trials, axis) {
  return trials
    .filter((trial) => typeof trial.value === 'number' && coordinate(axis, trial.hyperparameters[axis.name]) !== null)
    .map((trial) => [coordinate(axis, trial.hyperparameters[axis.name]), trial.value, trial.number]);
}

/**
 * The range that an axis or a colour spends on objectives: bad outliers, beyond the inner fence, are cut; the best never
 * is.
 */
export function usefulRange(values, maximize) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return [0, 1];
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  const spread = 1.5 * (at(0.75) - at(0.25));
  const low = maximize ? sorted.find((value) => value >= at(0.25) - spread) : sorted[0];
  const high = maximize ? sorted[sorted.length - 1] : sorted.findLast((value) => value <= at(0.75) + spread);
  return low < high ? [low, high] : [low - 0.5, low + 0.5];
}

/** A value at the end of a range that it lies beyond, so that it is still drawn. */
export const within = ([low, high], value) => Math.min(high, Math.max(low, value));

function coordinate(axis, value) {
  if (value === null || value === undefined) return null;
  return axis.kind === 'category' ? String(value) : Number(value);
}
