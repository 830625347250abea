// What the scheduler said.

/** [trial, epoch, verdict, objective, threshold, rank, rivals, rule] in the order in which it was said. */
export function verdictRows(verdicts) {
  return verdicts.map((one) => [one.number, one.epoch, one.kind, one.objective, one.threshold ?? null, one.rank ?? null, one.rivals, one.rule]);
}

/** Where curves rose to the next rung: [epoch, value, number]; only of curves that are known at that epoch. */
export function promotionPoints(verdicts, curves) {
  return verdicts.filter((one) => one.kind === 'PROMOTE').flatMap(({ number, epoch }) => {
    const curve = curves.get(number);
    const at = curve ? curve.epochs.indexOf(epoch) : -1;
    return at < 0 ? [] : [[epoch, curve.values[at], number]];
  });
}
