// What a trial's page says beside its curves.
import { duration, moment, number, spread } from '../columns/numbers.js';
import { attemptsInOrder } from '../columns/timeline.js';
import { trialEvents } from '../columns/trial.js';
import { h, table } from '../parts/dom.js';
import { facts } from '../parts/pieces.js';
import { language, say } from '../words/say.js';

const show = (value) => number(value, language());
const section = (title, ...parts) => h('section', { key: title }, h('h2', {}, title), parts);

/** {narrow, wide}: sections side by side, and tables below them. */
export function trialSections(id, trial, diagnoses, verdicts, attempts) {
  return {
    narrow: [
      ...(diagnoses.length ? [section(say('diagnoses'), diagnoses.map(diagnosis))] : []),
      section(say('hyperparameters'), facts(Object.entries(trial.hyperparameters).map(([name, value]) => [name, show(value)]))),
      section(say('metricsAtBest'), facts([[say('epoch'), show(trial.epoch)], ...Object.entries(trial.metrics).sort().map(([name, value]) => [name, show(value)])])),
      section(say('about'), facts([[say('value'), spread(trial.value, trial.deviation, language())], [say('epochs'), show(trial.epochs)], [say('took'), duration(trial.elapsedMillis, language())],
        [say('attempt'), trial.attempt && show(trial.attempt)], [say('trainer'), trial.trainerId]])),
      section(say('events'), h('ol', { class: 'events' }, trialEvents(trial, attempts).map(event))),
    ],
    wide: [
      ...(verdicts.length ? [section(say('verdicts'), verdictTable(verdicts))] : []),
      ...(attempts.length ? [section(say('attempts'), attemptTable(attempts))] : []),
      ...(trial.folds?.length ? [section(say('folds'), foldTable(trial.folds))] : []),
      ...attemptsInOrder(attempts).filter((one) => one.outputTail).map(output),
    ],
  };
}

/** The server speaks English. */
function diagnosis(one) {
  return h('article', {}, h('b', { lang: 'en' }, one.sentence), h('p', { lang: 'en' }, one.advice), h('p', { class: 'note' }, say('since', { epoch: one.sinceEpoch })));
}

function event({ at, key, values }) {
  return h('li', {}, at ? h('time', {}, moment(at, language())) : '', ' ', say(key, { ...values, state: say(values.state ?? ''), value: show(values.value) }));
}

function verdictTable(verdicts) {
  const reason = ({ rule, rank, rivals, epoch, objective, threshold }) => say(threshold === undefined || threshold === null ? 'verdict.alone' : 'verdict.against',
    { rule, rank: rank ?? '–', of: rivals + 1, epoch, value: show(objective), threshold: show(threshold) });
  return table([say('epoch'), say('verdict'), say('reason'), say('rung'), say('causedBy')],
    verdicts.map((one) => [one.epoch, say(`verdict.${one.kind}`), reason(one), one.rung ?? null, say('cause', { trial: one.causedBy, epoch: one.causedAtEpoch })]), { 'aria-label': say('verdicts') });
}

function attemptTable(attempts) {
  return table(['attempt', 'fold', 'state', 'trainer', 'from', 'to', 'took', 'resumed'].map((key) => say(key)),
    attemptsInOrder(attempts).map((one) => [one.attempt, one.fold ?? null, say(one.ending ?? 'RUNNING'), h('span', { class: 'id' }, one.trainerId), moment(one.startedAtEpochMillis, language()), moment(one.endedAtEpochMillis, language()),
      one.endedAtEpochMillis ? duration(one.endedAtEpochMillis - one.startedAtEpochMillis, language()) : null, one.resumedFromEpoch]), { 'aria-label': say('attempts') });
}

/** What a program wrote last. */
function output(one) {
  const name = say(one.fold === undefined || one.fold === null ? 'output' : 'output.fold', { attempt: one.attempt, trainer: one.trainerId, fold: one.fold });
  return section(name, h('pre', { class: 'output', tabindex: '0' }, one.outputTail));
}

function foldTable(folds) {
  return table(['fold', 'state', 'value', 'epoch', 'epochs', 'attempt', 'trainer'].map((key) => say(key)),
    folds.map((one) => [one.fold, say(one.state), show(one.value), one.epoch, one.epochs, one.attempt, h('span', { class: 'id' }, one.trainerId)]), { 'aria-label': say('folds') });
}
