// Who tried what when.

/** [trainer, trial, fold, attempt, from, to, ending, resumed from] by trainer and time; one under way at a moment reaches to it. */
export function timelineRows(attempts, moment) {
  const over = (one) => one.ending && one.endedAtEpochMillis <= moment;
  return attempts
    .map((one) => [one.trainerId, one.number, one.fold ?? null, one.attempt, one.startedAtEpochMillis,
      Math.max(one.startedAtEpochMillis, over(one) ? one.endedAtEpochMillis : moment), over(one) ? one.ending : 'RUNNING', one.resumedFromEpoch])
    .sort((a, b) => compareNames(a[0], b[0]) || a[4] - b[4]);
}

/** The trainers of rows, in the order of their names. */
export function lanesOf(rows) {
  return [...new Set(rows.map((row) => row[0]))].sort(compareNames);
}

/** Attempts of one trial in the order in which they began. */
export function attemptsInOrder(attempts) {
  return [...attempts].sort((a, b) => a.startedAtEpochMillis - b.startedAtEpochMillis || (a.fold ?? -1) - (b.fold ?? -1));
}

function compareNames(a, b) {
  return a.localeCompare(b, 'en', { numeric: true });
}
