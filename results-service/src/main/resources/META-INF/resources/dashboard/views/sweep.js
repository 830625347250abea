// One sweep: its head, its actions and its tabs, all following the live stream.
import { emptySweep, withCurves, withMeasurement, withTrialFact, withTrials } from '../columns/sweep.js';
import { duration, number } from '../columns/numbers.js';
import { objectiveOf } from '../columns/spec.js';
import { actions } from '../parts/actions.js';
import { allTrials, get, path } from '../parts/api.js';
import { h } from '../parts/dom.js';
import { follow, throttled } from '../parts/live.js';
import { badge, liveSign, problem, progressBar } from '../parts/pieces.js';
import { sweepLink, trialLink } from '../parts/route.js';
import { language, say } from '../words/say.js';
import { analysisTab } from './tabs/analysis.js';
import { curvesTab } from './tabs/curves.js';
import { reportTab } from './tabs/report.js';
import { spaceTab } from './tabs/space.js';
import { trialsTab } from './tabs/trials.js';

const tabs = { curves: curvesTab, space: spaceTab, analysis: analysisTab, trials: trialsTab, report: reportTab };
const drawEveryMillis = 200;

export async function sweepView(place, { sweep: id, tab, query }) {
  if (!tabs[tab]) throw new Error(say('not.found'));
  const sweep = emptySweep();
  [sweep.report, sweep.spec] = await Promise.all([get(path(id)), get(path(id, '/spec'))]);
  const objective = objectiveOf(sweep.spec);
  let waiting = null;
  const sign = liveSign();
  const head = h('div', { class: 'head' });
  const body = h('div', { class: 'tab' });
  place.append(head, h('nav', { class: 'tabs', 'aria-label': id }, Object.keys(tabs).map((name) =>
    h('a', { href: sweepLink(id, name === 'curves' ? '' : name), 'aria-current': name === tab ? 'page' : null }, say(`tab.${name}`)))), body);

  const showHead = throttled(drawEveryMillis, () => drawHead(head, sweep.report, objective, sign));
  const open = tabs[tab](body, { id, sweep, objective, query, load: loadCurves });
  const draw = throttled(drawEveryMillis, () => open.draw());
  showHead();

  /** Reads the curves of a metric, once; live measurements go on from there. */
  async function loadCurves(metric) {
    if (sweep.curves.has(metric)) return;
    withCurves(sweep, metric, []);
    withCurves(sweep, metric, (await get(path(id, `/curves?metric=${encodeURIComponent(metric)}`))).curves);
    draw();
  }

  /** Facts that come while documents are read are taken in after them, since the documents may be older. */
  async function loadAll() {
    waiting = [];
    const metrics = [...sweep.curves.keys()];
    sweep.trials.clear();
    sweep.curves.clear();
    await Promise.all([
      allTrials(id, (trials) => { withTrials(sweep, trials); draw(); }),
      ...(metrics.length ? metrics : [objective.metric]).map(loadCurves),
    ]);
    const late = waiting ?? [];
    waiting = null;
    late.forEach((takeIn) => takeIn());
    draw();
  }

  function take(fact, takeIn) {
    if (waiting) waiting.push(() => takeIn(sweep, fact, objective.maximize));
    takeIn(sweep, fact, objective.maximize);
    draw();
  }

  const close = follow(path(id, '/stream'), {
    reset: () => {
      loadAll().catch((error) => {
        waiting = null;
        body.prepend(problem(error));
      });
    },
    measurement: (fact) => take(fact, withMeasurement),
    trial: (fact) => { take(fact, withTrialFact); open.facts?.(); },
    diagnosis: () => open.facts?.(),
    report: (report) => {
      sweep.report = report;
      showHead();
      draw();
      if (!report.reason) return undefined;
      open.facts?.();
      return 'end';
    },
  }, sign.show);
  return () => {
    close();
    draw.cancel();
    showHead.cancel();
    open.close?.();
  };
}

function drawHead(head, report, objective, sign) {
  const best = report.best;
  const figures = [
    [say('best'), best ? h('a', { href: trialLink(report.sweepId, best.number) }, number(best.value, language())) : '–',
      best ? `${objective.metric} · ${say('trial')} ${best.number}` : objective.metric],
    [say('trials'), `${number(report.trials.proposed, language())}`, `${say('RUNNING')}: ${number(report.trials.running, language())}`],
    [say('epochs'), number(report.epochs, language()), ''],
    [say('took'), duration(report.elapsedMillis, language()), ''],
  ];
  head.replaceChildren(
    h('div', { class: 'row spread' },
      h('div', { class: 'row' }, h('h1', {}, report.sweepId), badge(report.state), sign.element),
      actions(report)),
    report.message ? h('p', { class: report.state === 'FAILED' ? 'problem' : 'note' }, report.message) : '',
    progressBar(report),
    h('div', { class: 'figures' }, figures.map(([name, value, note]) =>
      h('div', {}, h('span', {}, name), h('b', {}, value), h('small', {}, note)))));
}
