// The dashboard's pure functions; run by DashboardFunctionsTest where there is a node.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

import { efficiencyRows, importanceRows, narrowing, roundRows } from './dashboard/columns/analysis.js';
import { bestSoFar, stepsOf } from './dashboard/columns/best.js';
import { toCsv } from './dashboard/columns/csv.js';
import { contourLines, levels, pairRows, surface, unitOf, valueAt } from './dashboard/columns/contour.js';
import { curveGroups, curveRows, nearestCurve } from './dashboard/columns/curves.js';
import { frontLine, frontRows, objectivesOf } from './dashboard/columns/front.js';
import { matched, staying, withChoices, zoomOf } from './dashboard/columns/kept.js';
import { matching, namespaces, progress } from './dashboard/columns/list.js';
import { summaryOf, trialsAt } from './dashboard/columns/moment.js';
import { duration, number, percent, spread } from './dashboard/columns/numbers.js';
import { pointOf } from './dashboard/columns/point.js';
import { problemLines } from './dashboard/columns/problems.js';
import { parallelRows, sliceRows, usefulRange, within } from './dashboard/columns/space.js';
import { axesOf, objectiveOf } from './dashboard/columns/spec.js';
import { curvesOf, emptySweep, trialsOf, withCurves, withMeasurement, withTrialFact, withTrials, withVerdict } from './dashboard/columns/sweep.js';
import { bestLines, reportRows } from './dashboard/columns/sweeps.js';
import { attemptsInOrder, lanesOf, timelineRows } from './dashboard/columns/timeline.js';
import { shortName, trainerRows } from './dashboard/columns/trainers.js';
import { comparedRows, metricFamilies, trialEvents } from './dashboard/columns/trial.js';
import { promotionPoints, verdictRows } from './dashboard/columns/verdicts.js';
import { route, sweepLink, trialLink } from './dashboard/parts/route.js';
import en from './dashboard/words/en.js';
import es from './dashboard/words/es.js';
import { pickLanguage, say, useLanguage } from './dashboard/words/say.js';

const trial = (number, state, value, more = {}) => ({ number, state, value, epochs: 3, hyperparameters: {}, metrics: {}, ...more });
const measured = (number, epoch, value) => ({ type: 'EpochMeasured', trialId: `s-${number}`, number, epoch, objective: value, metrics: { error: value }, attempt: 1, trainerId: 't' });

test('a value over folds has its deviation beside it', () => {
  assert.equal(spread(0.25, 0.015), '0.25 ± 0.015');
  assert.equal(spread(0.25, null), '0.25');
  assert.equal(spread(null, undefined), '–');
});

test('facts that come twice and in any order make the same curves', () => {
  const sweep = withCurves(emptySweep(), 'error', [{ number: 0, epochs: [1, 2], values: [0.5, 0.4] }]);
  for (const fact of [measured(0, 4, 0.2), measured(0, 3, 0.3), measured(0, 2, 9), measured(0, 4, 0.2), measured(1, 1, 0.7)]) {
    withMeasurement(sweep, fact, false);
  }
  assert.deepEqual(curvesOf(sweep, 'error').get(0), { epochs: [1, 2, 3, 4], values: [0.5, 0.4, 0.3, 0.2] });
  assert.deepEqual(curvesOf(sweep, 'error').get(1), { epochs: [1], values: [0.7] });
  assert.equal(sweep.trials.get(0).value, 0.2);
});

test('a trial that ended stays so when its start comes late', () => {
  const sweep = emptySweep();
  const end = { type: 'TrialEnded', trialId: 's-0', number: 0, endState: 'PRUNED', fidelityEpochs: 3, bestEpoch: 2, objective: 0.25, metrics: { error: 0.25 }, elapsedMillis: 40, sentAtEpochMillis: 90 };
  withTrialFact(sweep, end);
  withTrialFact(sweep, { type: 'TrialStarted', trialId: 's-0', number: 0, attempt: 1, trainerId: 't', hyperparameters: { x: 1 }, sentAtEpochMillis: 50 });
  const [known] = trialsOf(sweep);
  assert.equal(known.state, 'PRUNED');
  assert.equal(known.epochs, 3);
  assert.equal(known.value, 0.25);
  assert.deepEqual(known.hyperparameters, { x: 1 });
});

test('a document of a trial replaces what was known, and a pause has it wait', () => {
  const sweep = withTrials(emptySweep(), [trial(0, 'RUNNING', null)]);
  withTrialFact(sweep, { type: 'TrialPaused', number: 0 });
  assert.equal(sweep.trials.get(0).state, 'PAUSED');
  withTrials(sweep, [trial(0, 'COMPLETED', 1)]);
  assert.equal(sweep.trials.get(0).state, 'COMPLETED');
});

test('curves are grouped by state, parted by gaps, running ones last', () => {
  const curves = new Map([[0, { epochs: [1, 2], values: [3, 2] }], [1, { epochs: [1], values: [5] }], [2, { epochs: [1], values: [4] }]]);
  const trials = [trial(0, 'RUNNING'), trial(1, 'PRUNED'), trial(2, 'PRUNED'), trial(3, 'COMPLETED')];
  const groups = curveGroups(trials, curves);
  assert.deepEqual(groups.map((group) => group.state), ['PRUNED', 'RUNNING']);
  assert.deepEqual(groups[0].points, [[1, 5], [null, null], [1, 4], [null, null]]);
  assert.deepEqual(groups[1].ends, [[2, 2, 0]]);
  assert.deepEqual(curveRows(trials, curves)[1], [0, 2, 2, 'RUNNING']);
  assert.equal(nearestCurve(curves, 1, 4.1), 2);
  assert.equal(nearestCurve(curves, 9, 4.1), null);
});

test('the best so far follows the order in which trials ended, whichever way is better', () => {
  const trials = [trial(0, 'COMPLETED', 3, { endedAtEpochMillis: 3000 }), trial(1, 'COMPLETED', 5, { endedAtEpochMillis: 2000 }), trial(2, 'FAILED', 0), trial(3, 'RUNNING', 4)];
  const steps = stepsOf(trials);
  assert.deepEqual(bestSoFar(steps, false, 'byTrial'), [[1, 5, 5, 1, 1], [2, 3, 3, 0, 0], [3, 4, 3, 0, 3]]);
  assert.deepEqual(bestSoFar(steps, true, 'byTrial').map((row) => row[2]), [5, 5, 5]);
  assert.deepEqual(bestSoFar(steps, false, 'byEpoch').map((row) => row[0]), [3, 6, 9]);
  assert.deepEqual(bestSoFar(steps, false, 'byTime', 1000).map((row) => row[0]), [1, 2]);
});

test('axes say how each parameter is drawn', () => {
  const axes = axesOf({ spec: { parameters: [
    { name: 'rate', parameterType: 'double', feasibleSpace: { min: 1e-4, max: 1, distribution: 'logUniform' } },
    { name: 'batch', parameterType: 'discrete', feasibleSpace: { list: [10, 20, 400] } },
    { name: 'kind', parameterType: 'categorical', feasibleSpace: { list: [true, 'b'] } }] } });
  assert.deepEqual(axes.map(({ kind, log }) => [kind, log]), [['number', true], ['number', true], ['category', false]]);
  assert.deepEqual([axes[1].min, axes[1].max, axes[2].choices], [10, 400, ['true', 'b']]);
  const trials = [trial(0, 'COMPLETED', 0.5, { hyperparameters: { rate: 0.1, kind: true } }), trial(1, 'RUNNING', null)];
  assert.deepEqual(parallelRows(trials, axes), [{ number: 0, state: 'COMPLETED', row: [0.1, null, 'true', 0.5] }]);
  assert.deepEqual(sliceRows(trials, axes[1]), []);
  assert.deepEqual(sliceRows(trials, axes[0]), [[0.1, 0.5, 0]]);
});

test('a point that somebody wrote keeps to what the spec lists, and leaves out what is empty', () => {
  const axes = axesOf({ spec: { parameters: [
    { name: 'rate', parameterType: 'double', feasibleSpace: { min: 1e-4, max: 1 } },
    { name: 'flag', parameterType: 'categorical', feasibleSpace: { list: [true, 'b'] } },
    { name: 'kind', parameterType: 'categorical', feasibleSpace: { list: ['a', 'b'] } }] } });
  assert.deepEqual(pointOf(axes, { rate: ' 1e-3 ', flag: 'true', kind: '' }), { rate: 0.001, flag: true });
  assert.deepEqual(pointOf(axes, { rate: 'much' }), { rate: 'much' });
});

test('the objective is minimized unless the spec says otherwise', () => {
  const document = { spec: { objective: { type: 'maximize', objectiveMetricName: 'a', additionalMetricNames: ['a', 'b'] } } };
  assert.deepEqual(objectiveOf(document), { metric: 'a', maximize: true, metrics: ['a', 'b'] });
  assert.equal(objectiveOf({}).maximize, false);
});

test('bad outliers are cut from an axis, good ones never', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 100, -90];
  assert.deepEqual(usefulRange(values, false), [-90, 8]);
  assert.deepEqual(usefulRange(values, true), [1, 100]);
  assert.deepEqual(usefulRange([2, 2], false), [1.5, 2.5]);
  assert.deepEqual(usefulRange([], false), [0, 1]);
  assert.equal(within([0, 1], 7), 1);
});

test('analysis documents become rows', () => {
  assert.deepEqual(importanceRows({ shares: [{ parameters: ['a', 'b'], share: 0.1 }, { parameters: ['a'], share: 0.6 }] }), [['a × b', 0.1], ['a', 0.6]]);
  assert.deepEqual(efficiencyRows({ sizes: [{ trials: 1, experiments: 8, worst: 5, worseQuartile: 4, median: 3, betterQuartile: 2, best: 1, deviation: 0.1 }] }), [[1, 5, 4, 3, 2, 1, 0.1, 8]]);
  const rounds = { rounds: [{ round: 0, parameters: [{ name: 'x', min: 0, max: 9, logarithmic: false }, { name: 'k', values: ['a', 'b'] }] }, { round: 1, parameters: [{ name: 'x', min: 2, max: 4, logarithmic: true, reason: 'best' }] }] };
  assert.deepEqual(roundRows(rounds)[1], [0, 'k', null, null, 'a, b', false, '']);
  assert.deepEqual([...narrowing(rounds)], [['x', [[0, 0, 9], [1, 2, 4]]]]);
});

test('metrics of one family share a chart, values that differ are told', () => {
  assert.deepEqual(metricFamilies(['validation.loss', 'train.loss', 'value']), [['loss', ['train.loss', 'validation.loss']], ['value', ['value']]]);
  assert.deepEqual(comparedRows([{ h: { a: 1, b: 2 } }, { h: { a: 1, b: 3 } }], (one) => one.h), [['a', [1, 1], false], ['b', [2, 3], true]]);
  assert.deepEqual(trialEvents(trial(0, 'COMPLETED', 1, { startedAtEpochMillis: 5, endedAtEpochMillis: 9 })).map((event) => event.at), [5, 9]);
});

test('sweeps are filtered by text, state and namespace, newest first', () => {
  const report = (sweepId, state, submittedAtEpochMillis) => ({ sweepId, name: sweepId, namespace: `of-${sweepId}`, state, submittedAtEpochMillis });
  const reports = [report('old', 'COMPLETED', 1), report('new', 'RUNNING', 2)];
  assert.deepEqual(matching(reports, '', '').map((one) => one.sweepId), ['new', 'old']);
  assert.deepEqual(matching(reports, ' OLD ', '').map((one) => one.sweepId), ['old']);
  assert.deepEqual(matching(reports, '', 'RUNNING').map((one) => one.sweepId), ['new']);
  assert.deepEqual(matching(reports, '', '', 'of-old').map((one) => one.sweepId), ['old']);
  assert.deepEqual(matching(reports, 'of-new', '').map((one) => one.sweepId), ['new']);
  assert.deepEqual(namespaces(reports, 'elsewhere'), ['elsewhere', 'of-new', 'of-old']);
  assert.deepEqual(namespaces(reports, ''), ['of-new', 'of-old']);
  assert.deepEqual(progress({ trials: { proposed: 9, completed: 3, pruned: 1, failed: 1, cancelled: 0 }, maxTrialCount: 20 }), [5, 20]);
});

test('numbers have units, and few digits', () => {
  assert.equal(number(0.123456), '0.1235');
  assert.equal(number(1234567), '1,234,567');
  assert.equal(number(0.5, 'es'), '0,5');
  assert.equal(number(null), '–');
  assert.equal(number('relu'), 'relu');
  assert.equal(percent(0.256), '25.6%');
  assert.equal(duration(250), '250 ms');
  assert.equal(duration(2500), '2.5 s');
  assert.equal(duration(3_725_000), '1 h 2 min');
  assert.equal(duration(86_400_000), '1 d');
});

test('problems have lines where the server names them', () => {
  assert.deepEqual(problemLines({ problems: [{ path: 'kind', line: 2, message: 'expected Sweep' }, { path: 'spec', message: 'x' }] }), [{ line: 2, text: 'kind: expected Sweep' }, { line: null, text: 'spec: x' }]);
  assert.deepEqual(problemLines({ detail: 'no' }), [{ line: null, text: 'no' }]);
});

test('CSV quotes what has to be quoted', () => {
  assert.equal(toCsv(['a', 'b'], [[1, 'x, "y"'], [null, 'z']]), 'a,b\r\n1,"x, ""y"""\r\n,z\r\n');
});

test('every view has an address', () => {
  assert.equal(route('').view, 'list');
  assert.equal(route('#/new?from=a').parameters.query.get('from'), 'a');
  assert.deepEqual([route(sweepLink('a b', 'space')).parameters.sweep, route(sweepLink('a', 'space')).parameters.tab], ['a b', 'space']);
  assert.equal(route(sweepLink('a')).parameters.tab, 'curves');
  assert.equal(route(trialLink('a', 7)).parameters.trial, '7');
  assert.equal(route('#/sweeps/a/compare?trials=1,2').view, 'trials');
  for (const view of ['new', 'trainers', 'dead-letters', 'compare']) assert.equal(route(`#/${view}`).view, view);
  assert.equal(route('#/nowhere').view, 'none');
});

test('both languages say everything, with the same blanks', () => {
  const blanks = (words) => [...words.matchAll(/\{\w+\}/g)].map(String).sort();
  assert.deepEqual(Object.keys(es).sort(), Object.keys(en).sort());
  for (const key of Object.keys(en)) assert.deepEqual(blanks(es[key]), blanks(en[key]), key);
  assert.equal(pickLanguage(null, ['fr-FR', 'es-AR']), 'es');
  assert.equal(pickLanguage('en', ['es']), 'en');
  assert.equal(pickLanguage(null, ['fr']), 'en');
  useLanguage('es');
  assert.equal(say('page', { from: 1, to: 2, total: 3 }), '1–2 de 3');
});

test('the dictionary has no word that nobody says', () => {
  const sources = readdirSync('dashboard', { recursive: true }).filter((file) => file.endsWith('.js') && !/words.e[ns].js$/.test(file))
    .map((file) => readFileSync(`dashboard/${file}`, 'utf8')).join('\n');
  const families = ['theme.', 'reason.', 'tab.', 'ask.', 'done.', 'verdict.', 'event.'];
  const states = ['RUNNING', 'PAUSED', 'COMPLETED', 'FAILED', 'CANCELLED', 'PRUNED', 'QUEUED', 'LOST'];
  const unused = Object.keys(en).filter((key) => !sources.includes(`'${key}'`) && !states.includes(key) && !families.some((family) => key.startsWith(family)));
  // what live.js and the tabs of best-so-far pass as they are
  assert.deepEqual(unused.filter((key) => !['byTrial', 'byEpoch', 'byTime'].includes(key)), []);
});

test('lines of equal objective run between the points, on the scales of the axes', () => {
  const axis = { name: 'rate', kind: 'number', log: true, min: 0.01, max: 1 };
  assert.equal(unitOf(axis, 0.1), 0.5);
  assert.ok(Math.abs(valueAt(axis, 0.5) - 0.1) < 1e-12);
  assert.deepEqual(pairRows([trial(3, 'COMPLETED', 2, { hyperparameters: { rate: 0.1, kind: true } }), trial(4, 'COMPLETED', 2)], axis, { name: 'kind', kind: 'category' }), [[0.1, 'true', 2, 3]]);
  // two hills side by side: half of their difference lies half-way between them
  const grid = surface([[0, 0, 0], [0, 1, 0], [1, 0, 8], [1, 1, 8]], 9);
  assert.deepEqual([grid[0][0], grid[9][9]].map(Math.round), [0, 8]);
  assert.deepEqual(levels(grid.flat().map(Math.round), 3), [2, 4, 6]);
  const pieces = contourLines(grid, 4);
  assert.equal(pieces.length, 9);
  for (const [x] of pieces.flat()) assert.ok(Math.abs(x - 0.5) < 1e-3);
  assert.deepEqual(levels([1, 1], 3), []);
});

test('attempts stand in the lanes of their trainers, those under way reach to now', () => {
  const attempts = [
    { number: 1, attempt: 2, trainerId: 't-10', resumedFromEpoch: 3, startedAtEpochMillis: 50 },
    { number: 1, attempt: 1, trainerId: 't-2', resumedFromEpoch: 0, startedAtEpochMillis: 20, ending: 'LOST', endedAtEpochMillis: 50 }];
  const rows = timelineRows(attempts, 90);
  assert.deepEqual(rows, [['t-2', 1, null, 1, 20, 50, 'LOST', 0], ['t-10', 1, null, 2, 50, 90, 'RUNNING', 3]]);
  assert.deepEqual(timelineRows(attempts, 40)[0].slice(4, 7), [20, 40, 'RUNNING']);
  assert.deepEqual(lanesOf(rows), ['t-2', 't-10']);
  assert.deepEqual(attemptsInOrder(attempts).map((one) => one.attempt), [1, 2]);
  assert.deepEqual(trialEvents(trial(1, 'RUNNING', null), attempts).map(({ at, key }) => [at, key]), [[20, 'event.started'], [50, 'event.LOST'], [50, 'event.resumed']]);
});

test('trainers without slots are gone', () => {
  const of = (slots, busyWith) => ({ trainer: 't', pool: slots ? 'cards' : null, slots, busyWith, epochsPerMinute: 1.5, ended: 3, lost: 1 });
  assert.deepEqual(trainerRows([of(2, [{}]), of(2, []), of(0, [])]).map((row) => row[1]), ['trainer.busy', 'trainer.idle', 'trainer.gone']);
  assert.deepEqual(trainerRows([of(2, [{}])])[0].slice(2), ['cards', 2, 1, 1.5, 3, 1, null]);
});

test('a short name keeps what tells two slots and two trainers apart', () => {
  assert.equal(shortName('trainer-1-0'), 'trainer-1-0');
  assert.equal(shortName('trainer-2-073430bf-17d5-4a7c-b42f-4afdda9518ac-0'), 'trainer-2-073430b…9518ac-0');
});

test('trials of the front are told from the others', () => {
  const document = { spec: { objectives: [{ type: 'minimize', objectiveMetricName: 'a' }, { type: 'maximize', objectiveMetricName: 'b', additionalMetricNames: ['c'] }] } };
  assert.deepEqual(objectivesOf(document).map(({ metric, maximize }) => [metric, maximize]), [['a', false], ['b', true]]);
  assert.deepEqual(objectiveOf(document), { metric: 'a', maximize: false, metrics: ['a', 'b', 'c'] });
  const trials = [trial(0, 'COMPLETED', 2, { metrics: { a: 2, b: 5 } }), trial(1, 'COMPLETED', 1, { metrics: { a: 1, b: 3 } }), trial(2, 'COMPLETED', 3, { metrics: { a: 3 } }), trial(3, 'COMPLETED', 9, { metrics: { a: 9, b: 1 } })];
  const rows = frontRows(trials, [{ number: 0 }, { number: 1 }], 'a', 'b');
  assert.deepEqual(rows, [[2, 5, 0, true], [1, 3, 1, true], [9, 1, 3, false]]);
  assert.deepEqual(frontLine(rows).map((row) => row[2]), [1, 0]);
});

test('promotions are marked where their curves were then', () => {
  const curves = new Map([[0, { epochs: [1, 3], values: [0.5, 0.2] }]]);
  const verdicts = [{ kind: 'PROMOTE', number: 0, epoch: 3, objective: 0.2, rivals: 2, rule: 'asha' }, { kind: 'PRUNE', number: 0, epoch: 1 }, { kind: 'PROMOTE', number: 7, epoch: 3 }];
  assert.deepEqual(promotionPoints(verdicts, curves), [[3, 0.2, 0]]);
  assert.deepEqual(verdictRows(verdicts)[0], [0, 3, 'PROMOTE', 0.2, null, null, 2, 'asha']);
  const sweep = withVerdict(withVerdict(emptySweep(), { type: 'PromoteTrial', number: 4, fromEpoch: 2 }), { type: 'PruneTrial', number: 5 });
  assert.deepEqual(sweep.verdicts, [{ kind: 'PROMOTE', number: 4, epoch: 2 }]);
});

test('a moment that is past shows what had begun by then, with what was measured by then', () => {
  const trials = [
    trial(0, 'COMPLETED', 0.1, { startedAtEpochMillis: 10, endedAtEpochMillis: 30 }),
    trial(1, 'COMPLETED', 0.05, { startedAtEpochMillis: 20, endedAtEpochMillis: 90 }),
    trial(2, 'FAILED', null, { startedAtEpochMillis: 80, endedAtEpochMillis: 85 }), trial(3, 'QUEUED', null)];
  const then = trialsAt(trials, new Map([[1, { epochs: [1, 2, 3], values: [0.4, 0.2, 0.3] }]]), 50, false);
  assert.deepEqual([...then.keys()], [0, 1]);
  assert.deepEqual([then.get(1).state, then.get(1).value, then.get(1).epoch, then.get(1).epochs], ['RUNNING', 0.2, 2, 3]);
  assert.deepEqual(summaryOf(then, false), { begun: 2, ended: 1, best: 0.1 });
  assert.equal(summaryOf(new Map(), false).best, null);
});

test('sweeps stand beside each other', () => {
  const of = (sweepId, values) => ({
    report: { sweepId, state: 'COMPLETED', submittedAtEpochMillis: 0, elapsedMillis: 5, epochs: 9, trials: { proposed: 2, failed: 0, pruned: 0 }, best: { value: Math.min(...values), hyperparameters: { x: 1 } } },
    spec: { spec: { algorithm: { algorithmName: 'random' } } }, objective: { metric: 'error', maximize: false },
    steps: stepsOf(values.map((value, i) => trial(i, 'COMPLETED', value, { endedAtEpochMillis: 1000 * (i + 1) }))),
  });
  const both = [of('a', [3, 2]), of('b', [4, 5])];
  assert.deepEqual(bestLines(both, 'byTrial'), [{ name: 'a', points: [[1, 3], [2, 2]] }, { name: 'b', points: [[1, 4], [2, 4]] }]);
  assert.deepEqual(bestLines(both, 'byTime')[1].points, [[1, 4], [2, 4]]);
  assert.deepEqual(reportRows(both).find(([key]) => key === 'best'), ['best', 'number', [2, 4]]);
  assert.deepEqual(reportRows(both).at(-1), ['x', 'number', [1, 1]]);
});

test('everything that is said is in the dictionary', () => {
  const said = readdirSync('dashboard', { recursive: true }).filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...readFileSync(`dashboard/${file}`, 'utf8').matchAll(/\bsay\('([^']+)'/g)].map(([, key]) => key));
  assert.ok(said.length > 50);
  assert.deepEqual(said.filter((key) => !(key in en)), []);
});

test('an element that is shown anew is the old one of its name, and each stands for one only', () => {
  assert.deepEqual(matched(['tr 1', 'tr 2', 'p', 'p'], ['tr 2', 'p', 'tr 3', 'p', 'p']), [1, 2, null, 3, null]);
  assert.deepEqual(matched([], ['tr 1']), [null]);
});

test('of elements in another order as many as can be are left where they are', () => {
  const left = (places) => [...staying(places)].sort((a, b) => a - b);
  assert.deepEqual(left([null, 0, 1, 2]), [1, 2, 3], 'a new first one moves none');
  assert.deepEqual(left([1, 2, 3, 0]), [0, 1, 2], 'only the one that sank is moved');
  assert.deepEqual(left([3, 0, 1, 2]), [1, 2, 3], 'only the one that rose is moved');
  assert.deepEqual(left([4, 0, null, 3, 1, 2]), [1, 4, 5]);
  assert.deepEqual(left([null, null]), []);
});

test('a chart that is drawn anew keeps what its reader hid and where one zoomed', () => {
  const drawn = withChoices({ legend: { top: 0 }, dataZoom: [{ type: 'inside' }], series: [] }, { legend: { selected: { Pruned: false } }, zoom: zoomOf([20, 60], [5, 9]) });
  assert.deepEqual(drawn, { legend: { top: 0, selected: { Pruned: false } }, series: [],
    dataZoom: [{ type: 'inside', startValue: 5, endValue: 9, rangeMode: ['value', 'value'] }] });
  assert.deepEqual(withChoices({ series: [] }, { legend: { selected: {} } }), { series: [] });
});

test('a window that reached to the end of an axis follows it', () => {
  assert.deepEqual(zoomOf([20, 100], [5, 9]), { startValue: 5, end: 100, rangeMode: ['value', 'percent'] });
  assert.deepEqual(zoomOf([0, 100], [1, 9]), { start: 0, end: 100, rangeMode: ['percent', 'percent'] });
});
