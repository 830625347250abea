// Several sweeps beside each other.
import { bestSoFar } from './best.js';

/** The best so far of each sweep as a line {name, points: [[x, best]]}; sweeps: {report, spec, steps, objective}. */
export function bestLines(sweeps, against) {
  return sweeps.map(({ report, steps, objective }) => ({
    name: report.sweepId, points: bestSoFar(steps, objective.maximize, against, report.submittedAtEpochMillis).map(([x, , best]) => [x, best]),
  }));
}

/** What an axis of bestLines says. */
export function xOf(against, say) {
  return { byTrial: say('trials'), byEpoch: say('epochs'), byTime: say('seconds') }[against];
}

/** [key of the dictionary, kind of value, a value for each sweep]. */
export function reportRows(sweeps) {
  const of = (key, kind, value) => [key, kind, sweeps.map(value)];
  const names = [...new Set(sweeps.flatMap(({ report }) => Object.keys(report.best?.hyperparameters ?? {})))].sort();
  return [
    of('state', 'state', ({ report }) => report.state),
    of('algorithm', 'text', ({ spec }) => spec.spec?.algorithm?.algorithmName),
    of('scheduler', 'text', ({ spec }) => spec.spec?.scheduler?.name),
    of('objective', 'text', ({ objective }) => objective.metric),
    of('best', 'number', ({ report }) => report.best?.value),
    of('trials', 'number', ({ report }) => report.trials.proposed),
    of('FAILED', 'number', ({ report }) => report.trials.failed),
    of('PRUNED', 'number', ({ report }) => report.trials.pruned),
    of('epochs', 'number', ({ report }) => report.epochs),
    of('started', 'moment', ({ report }) => report.submittedAtEpochMillis),
    of('took', 'duration', ({ report }) => report.elapsedMillis),
    ...names.map((name) => of(name, 'number', ({ report }) => report.best?.hyperparameters?.[name])),
  ];
}
