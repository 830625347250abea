// One trial: its curves, what it was given, what happened to it.
import { figure } from '../charts/figure.js';
import { linesOption } from '../charts/lines.js';
import { duration, moment, number, spread } from '../columns/numbers.js';
import { metricFamilies, trialEvents } from '../columns/trial.js';
import { get, path } from '../parts/api.js';
import { h } from '../parts/dom.js';
import { follow, throttled } from '../parts/live.js';
import { badge, facts, liveSign, problem } from '../parts/pieces.js';
import { sweepLink, trialLink } from '../parts/route.js';
import { language, say } from '../words/say.js';

const askEveryMillis = 500;

export async function trialView(place, { sweep: id, trial: wanted }) {
  if (!/^\d+$/.test(wanted)) throw new Error(say('not.found'));
  const sign = liveSign();
  const about = h('div', { class: 'columns' });
  const head = h('div', { class: 'head' });
  const charts = h('div', { class: 'grid' });
  place.append(h('p', {}, h('a', { href: sweepLink(id) }, `← ${id}`)), head, charts, about);
  const figures = new Map();
  const curves = new Map();

  const ask = throttled(askEveryMillis, () => load().catch((error) => head.replaceChildren(problem(error))));
  await load();

  async function load() {
    const { trials: [trial] } = await get(path(id, `/trials?limit=1&offset=${wanted}`));
    if (!trial || trial.number !== Number(wanted)) throw new Error(say('not.found'));
    await Promise.all(Object.keys(trial.metrics).map(async (metric) => {
      const [curve] = (await get(path(id, `/curves?metric=${encodeURIComponent(metric)}&trial=${wanted}`))).curves;
      if (curve) curves.set(metric, curve);
    }));
    const diagnosed = (await get(path(id, '/diagnoses'))).trials.find((one) => one.number === trial.number);
    draw(trial, diagnosed?.diagnoses ?? []);
  }

  function draw(trial, diagnoses) {
    const show = (value) => number(value, language());
    const link = (key, to) => h('a', { class: 'button', href: trialLink(id, to) }, say(key));
    head.replaceChildren(h('div', { class: 'row spread' },
      h('div', { class: 'row' }, h('h1', {}, `${say('trial')} ${trial.number}`), badge(trial.state), sign.element),
      h('div', { class: 'row' }, trial.number > 0 && link('previous', trial.number - 1), link('next', trial.number + 1))),
    trial.message ? h('p', { class: 'problem' }, trial.failureKind ? `${trial.failureKind}: ${trial.message}` : trial.message) : '');
    about.replaceChildren(
      diagnoses.length ? h('section', {}, h('h2', {}, say('diagnoses')), diagnoses.map((one) => h('article', {},
        h('b', { lang: 'en' }, one.sentence), h('p', { lang: 'en' }, one.advice), h('p', { class: 'note' }, say('since', { epoch: one.sinceEpoch }))))) : '',
      h('section', {}, h('h2', {}, say('hyperparameters')), facts(Object.entries(trial.hyperparameters).map(([name, value]) => [name, show(value)]))),
      h('section', {}, h('h2', {}, say('metricsAtBest')), facts([[say('epoch'), show(trial.epoch)], ...Object.entries(trial.metrics).sort().map(([name, value]) => [name, show(value)])])),
      h('section', {}, h('h2', {}, say('about')), facts([[say('value'), spread(trial.value, trial.deviation, language())], [say('epochs'), show(trial.epochs)], [say('took'), duration(trial.elapsedMillis, language())],
        [say('attempt'), trial.attempt && show(trial.attempt)], [say('trainer'), trial.trainerId]])),
      h('section', {}, h('h2', {}, say('events')), h('ol', { class: 'events' }, trialEvents(trial).map(({ at, key, values }) =>
        h('li', {}, h('time', {}, moment(at, language())), ' ', say(key, { ...values, state: say(values.state ?? ''), value: show(values.value) }))))));
    metricFamilies([...curves.keys()]).forEach(([family, metrics]) => chartOf(family, metrics).draw());
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
  const close = follow(path(id, '/stream'), { reset: ask, measurement: mine, trial: mine, diagnosis: mine, report: (report) => (report.reason ? 'end' : undefined) }, sign.show);
  return () => {
    close();
    ask.cancel();
  };
}
