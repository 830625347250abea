// Trainers as rows.

/** [id, state, slots, busy, epochs a minute, attempts ended, attempts lost, heard at]; a trainer without slots is gone. */
export function trainerRows(trainers) {
  return trainers.map((one) => [one.trainer, stateOf(one), one.slots, one.busyWith.length, one.epochsPerMinute, one.ended, one.lost, one.heardAtEpochMillis ?? null]);
}

function stateOf({ slots, busyWith }) {
  if (slots === 0) return 'trainer.gone';
  return busyWith.length ? 'trainer.busy' : 'trainer.idle';
}
