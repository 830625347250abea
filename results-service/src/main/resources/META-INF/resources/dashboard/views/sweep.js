// One sweep: its head, its actions and its tabs, all following the live stream, or showing a moment that is past.
import { trialsAt } from '../columns/moment.js';
import { emptySweep, trialsOf, withCurves, withMeasurement, withTrialFact, withTrials, withVerdict } from '../columns/sweep.js';
import { number } from '../columns/numbers.js';
import { objectivesOf } from '../columns/front.js';
import { objectiveOf } from '../columns/spec.js';
import { get, path, sampledCurves, sampledTrials } from '../parts/api.js';
import { h } from '../parts/dom.js';
import { follow, throttled } from '../parts/live.js';
import { liveSign, trouble } from '../parts/pieces.js';
import { sweepLink } from '../parts/route.js';
import { scrubber } from '../parts/scrubber.js';
import { language, say } from '../words/say.js';
import { sweepHead } from './head.js';
import { analysisTab } from './tabs/analysis.js';
import { curvesTab } from './tabs/curves.js';
import { frontTab } from './tabs/front.js';
import { reportTab } from './tabs/report.js';
import { spaceTab } from './tabs/space.js';
import { timelineTab } from './tabs/timeline.js';
import { trialsTab } from './tabs/trials.js';

const tabs = { curves: curvesTab, space: spaceTab, front: frontTab, analysis: analysisTab, timeline: timelineTab, trials: trialsTab, report: reportTab };
/** Tabs that can show a moment that is past. */
const timed = ['curves', 'space', 'timeline'];
const drawEveryMillis = 200;
const askStepsEveryMillis = 3000;

export async function sweepView(place, { sweep: id, tab, query }) {
  if (!tabs[tab]) throw new Error(say('not.found'));
  const sweep = emptySweep();
  [sweep.report, sweep.spec] = await Promise.all([get(path(id)), get(path(id, '/spec'))]);
  const objective = objectiveOf(sweep.spec);
  let waiting = null;
  let past = null;
  const sign = liveSign();
  const head = sweepHead(sweep, objective, sign.element);
  const wrong = trouble();
  const body = h('div', { class: 'tab' });
  const sampled = h('p', { class: 'note', hidden: true });
  const shown = Object.keys(tabs).filter((name) => name !== 'front' || objectivesOf(sweep.spec).length > 1);
  const back = scrubber({ span, look, maximize: objective.maximize });
  place.append(head.element, h('nav', { class: 'tabs', 'aria-label': id }, shown.map((name) =>
    h('a', { href: sweepLink(id, name === 'curves' ? '' : name), 'aria-current': name === tab ? 'page' : null }, say(`tab.${name}`)))),
  timed.includes(tab) ? back.element : '', sampled, wrong.element, body);

  const showHead = throttled(drawEveryMillis, head.draw);
  const open = tabs[tab](body, { id, sweep: visible(), objective, query, load: loadCurves, at: () => past?.at ?? null });
  const draw = throttled(drawEveryMillis, () => open.draw());
  showHead();

  /** What the tabs show: the sweep as it is, or as it was. */
  function visible() {
    const now = () => past ?? sweep;
    return {
      get report() { return sweep.report; }, get spec() { return sweep.spec; }, get verdicts() { return past ? [] : sweep.verdicts; },
      get steps() { return past ? null : sweep.steps; }, get trials() { return now().trials; }, get curves() { return now().curves; },
    };
  }

  function span() {
    const { submittedAtEpochMillis: from, elapsedMillis } = sweep.report;
    return [from, from + Math.max(1, elapsedMillis)];
  }

  /** Shows a moment, or the present where none is given, and gives the trials that are shown then. */
  async function look(at) {
    const metrics = [...(past?.curves.keys() ?? [])];
    past = at === null ? null : await pastAt(at, metrics);
    if (!past) await Promise.all(metrics.map(loadCurves));
    draw();
    open.past?.();
    return (past ?? sweep).trials;
  }

  async function pastAt(at, metrics) {
    const then = { at, trials: new Map(), curves: new Map() };
    await Promise.all([...new Set([objective.metric, ...sweep.curves.keys(), ...metrics])].map(async (metric) =>
      withCurves(then, metric, await sampledCurves(id, metric, at))));
    then.trials = trialsAt(trialsOf(sweep), then.curves.get(objective.metric) ?? new Map(), at, objective.maximize);
    return then;
  }

  /** Reads the curves of a metric, once; live measurements go on from there. */
  async function loadCurves(metric) {
    if (past) return look(past.at);
    if (sweep.curves.has(metric)) return undefined;
    withCurves(sweep, metric, []);
    withCurves(sweep, metric, await sampledCurves(id, metric));
    return draw();
  }

  /** Of many trials some are drawn; how the sweep got on is told by the server then. */
  async function loadTrials() {
    const { trials, total } = await sampledTrials(id);
    withTrials(sweep, trials);
    sampled.hidden = trials.length >= total;
    sampled.textContent = say('sampled', { shown: number(trials.length, language()), total: number(total, language()) });
    draw();
    if (!sampled.hidden) await loadSteps();
  }

  async function loadSteps() {
    sweep.steps = (await get(path(id, '/progress'))).steps;
    draw();
  }

  /** Facts that come while documents are read are taken in after them, since the documents may be older. */
  async function loadAll() {
    waiting = [];
    const metrics = [...sweep.curves.keys()];
    sweep.trials.clear();
    sweep.curves.clear();
    await Promise.all([
      loadTrials(),
      sweep.spec.spec.scheduler ? get(path(id, '/verdicts?kind=promote&limit=1000')).then(({ verdicts }) => { sweep.verdicts = verdicts; }) : null,
      ...(metrics.length ? metrics : [objective.metric]).map(loadCurves),
    ]);
    const late = waiting ?? [];
    waiting = null;
    late.forEach((takeIn) => takeIn());
    draw();
    const at = Number(query.get('at'));
    if (at && timed.includes(tab) && !past) await back.begin(at);
  }

  /** The report of the end may come before the last facts, and nothing follows it: the documents have all of them. */
  async function loadEnd() {
    const metrics = [...sweep.curves.keys()];
    await Promise.all([loadTrials(), ...metrics.map(async (metric) => withCurves(sweep, metric, await sampledCurves(id, metric)))]);
    draw();
  }

  function take(fact, takeIn) {
    if (waiting) waiting.push(() => takeIn(sweep, fact, objective.maximize));
    takeIn(sweep, fact, objective.maximize);
    if (!past) draw();
  }

  const askSteps = throttled(askStepsEveryMillis, wrong.watched(loadSteps));
  const close = follow(path(id, '/stream'), {
    reset: wrong.watched(() => loadAll().catch((error) => {
      waiting = null;
      throw error;
    })),
    measurement: (fact) => take(fact, withMeasurement),
    trial: (fact) => {
      take(fact, withTrialFact);
      open.facts?.();
      if (sweep.steps) askSteps();
    },
    verdict: (fact) => take(fact, withVerdict),
    diagnosis: () => open.facts?.(),
    report: (report) => {
      sweep.report = report;
      showHead();
      if (!past) draw();
      if (!report.reason) return undefined;
      open.facts?.();
      wrong.watched(loadEnd)();
      return 'end';
    },
  }, sign.show);
  return () => {
    close();
    draw.cancel();
    showHead.cancel();
    askSteps.cancel();
    back.close();
    open.close?.();
  };
}
