// Trainers as rows, and their names.

const longestName = 26;

/** A name that fits beside a chart: what tells slots and trainers apart stands at both its ends. */
export function shortName(name) {
  if (name.length <= longestName) return name;
  return `${name.slice(0, longestName - 9)}…${name.slice(-8)}`;
}

/** [id, state, pool, slots, busy, epochs a minute, attempts ended, attempts lost, heard at]; a trainer without slots is gone. */
export function trainerRows(trainers) {
  return trainers.map((one) => [one.trainer, stateOf(one), one.pool ?? null, one.slots, one.busyWith.length, one.epochsPerMinute, one.ended, one.lost, one.heardAtEpochMillis ?? null]);
}

function stateOf({ slots, busyWith }) {
  if (slots === 0) return 'trainer.gone';
  return busyWith.length ? 'trainer.busy' : 'trainer.idle';
}
