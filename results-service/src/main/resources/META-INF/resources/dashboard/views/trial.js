// One trial: its curves, what it was given, what happened to it, and what was said of it.
import { figure } from '../charts/figure.js';
import { linesOption } from '../charts/lines.js';
import { metricFamilies } from '../columns/trial.js';
import { stopButton } from '../parts/actions.js';
import { blob, get, path } from '../parts/api.js';
import { tell } from '../parts/dialog.js';
import { download, h } from '../parts/dom.js';
import { follow, throttled } from '../parts/live.js';
import { badge, liveSign, trouble } from '../parts/pieces.js';
import { renew } from '../parts/renew.js';
import { sweepLink, trialLink } from '../parts/route.js';
import { say } from '../words/say.js';
import { trialSections } from './sections.js';

const askEveryMillis = 500;

export async function trialView(place, { sweep: id, trial: wanted }) {
  if (!/^\d+$/.test(wanted)) throw new Error(say('not.found'));
  const sign = liveSign();
  const about = h('div', { class: 'columns' });
  const name = h('div', { class: 'row' });
  const bar = h('div', { class: 'row actions' });
  const message = h('div', {});
  const head = h('div', { class: 'head' }, h('div', { class: 'row spread' }, name, bar), message);
  const wrong = trouble();
  const charts = h('div', { class: 'grid' });
  const listed = h('div', {});
  place.append(h('p', {}, h('a', { href: sweepLink(id) }, `← ${id}`)), head, wrong.element, charts, about, listed);
  const figures = new Map();
  const curves = new Map();

  const ask = throttled(askEveryMillis, wrong.watched(load));
  await load();

  async function load() {
    const trial = await get(path(id, `/trials/${wanted}`));
    const [{ trials: diagnosed }, { verdicts }, { attempts }] = await Promise.all([
      get(path(id, `/diagnoses?trial=${wanted}`)), get(path(id, `/verdicts?trial=${wanted}&limit=1000`)), get(path(id, `/attempts?trial=${wanted}`)),
      ...Object.keys(trial.metrics).map(readCurve)]);
    drawHead(trial);
    const sections = trialSections(id, trial, diagnosed[0]?.diagnoses ?? [], verdicts, attempts);
    renew(about, sections.narrow);
    renew(listed, sections.wide);
    metricFamilies([...curves.keys()]).forEach(([family, metrics]) => chartOf(family, metrics).draw());
  }

  async function readCurve(metric) {
    const [curve] = (await get(path(id, `/curves?metric=${encodeURIComponent(metric)}&trial=${wanted}`))).curves;
    if (curve) curves.set(metric, curve);
  }

  function drawHead(trial) {
    const link = (key, to) => h('a', { key, class: 'button', href: trialLink(id, to) }, say(key));
    const stoppable = trial.state === 'RUNNING' || trial.state === 'QUEUED';
    renew(name, h('h1', {}, `${say('trial')} ${trial.number}`), badge(trial.state), sign.element);
    renew(bar, stoppable && stopButton(id, trial), trial.state === 'COMPLETED' && modelButton(trial.number),
      trial.number > 0 && link('previous', trial.number - 1), link('next', trial.number + 1));
    renew(message, trial.message ? h('p', { class: 'problem' }, trial.failureKind ? `${trial.failureKind}: ${trial.message}` : trial.message) : null);
  }

  function modelButton(number) {
    const save = async () => download(`${id}-${number}.zip`, await blob(path(id, `/model?trial=${number}`)));
    return h('button', { key: 'model', type: 'button', onclick: () => save().catch((refused) => tell(refused.message, 'bad')) }, say('model'));
  }

  function chartOf(family, metrics) {
    if (!figures.has(family)) {
      const lines = () => metrics.map((metric) => ({ name: metric, points: curves.get(metric).epochs.map((epoch, i) => [epoch, curves.get(metric).values[i]]) }));
      const one = figure({
        title: family, name: `trial-${wanted}-${family}`, titles: () => [say('metric'), say('epoch'), say('value')],
        rows: () => lines().flatMap(({ name, points }) => points.map(([epoch, value]) => [name, epoch, value])),
        option: (palette) => linesOption(palette, lines(), '', false),
      });
      charts.append(one.element);
      figures.set(family, one);
    }
    return figures.get(family);
  }

  const mine = (fact) => { if (fact.number === Number(wanted)) ask(); };
  const close = follow(path(id, '/stream'), { reset: ask, measurement: mine, trial: mine, verdict: mine, diagnosis: mine, report: (report) => { if (report.reason) ask(); return report.reason ? 'end' : undefined; } }, sign.show);
  return () => {
    close();
    ask.cancel();
  };
}
