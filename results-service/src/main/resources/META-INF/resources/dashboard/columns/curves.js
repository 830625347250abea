// Learning curves of all trials.

/** Groups in the order in which they are drawn, the last on top. */
export const groups = ['CANCELLED', 'FAILED', 'PRUNED', 'QUEUED', 'PAUSED', 'COMPLETED', 'RUNNING'];

/**
 * One column of points for each state; curves are parted by an empty point, so that thousands need few series.
 * {state, points: [[epoch, value] | [null, null]], ends: [[epoch, value, number]]}
 */
export function curveGroups(trials, curves) {
  return groups.map((state) => {
    const points = [];
    const ends = [];
    for (const trial of trials) {
      const curve = trial.state === state ? curves.get(trial.number) : null;
      if (!curve?.epochs.length) continue;
      curve.epochs.forEach((epoch, i) => points.push([epoch, curve.values[i]]));
      points.push([null, null]);
      const last = curve.epochs.length - 1;
      ends.push([curve.epochs[last], curve.values[last], trial.number]);
    }
    return { state, points, ends };
  }).filter((group) => group.points.length > 0);
}

/** The number of the trial whose curve is nearest to a value at an epoch, or null. */
export function nearestCurve(curves, epoch, value) {
  let best = null;
  let distance = Infinity;
  for (const [number, curve] of curves) {
    const at = curve.epochs.indexOf(epoch);
    const away = at < 0 ? Infinity : Math.abs(curve.values[at] - value);
    if (away < distance) {
      best = number;
      distance = away;
    }
  }
  return best;
}

/** Rows for the table: trial, epoch, value, state. */
export function curveRows(trials, curves) {
  return trials.flatMap((trial) => {
    const curve = curves.get(trial.number);
    return curve ? curve.epochs.map((epoch, i) => [trial.number, epoch, curve.values[i], trial.state]) : [];
  });
}
