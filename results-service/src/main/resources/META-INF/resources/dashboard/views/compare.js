// Several trials beside each other.
import { figure } from '../charts/figure.js';
import { linesOption } from '../charts/lines.js';
import { number } from '../columns/numbers.js';
import { objectiveOf } from '../columns/spec.js';
import { comparedRows } from '../columns/trial.js';
import { get, path } from '../parts/api.js';
import { h, select, table } from '../parts/dom.js';
import { badge } from '../parts/pieces.js';
import { rememberQuery, sweepLink, trialLink } from '../parts/route.js';
import { language, say } from '../words/say.js';

export async function compareView(place, { sweep: id, query }) {
  const numbers = (query.get('trials') ?? '').split(',').filter((text) => /^\d+$/.test(text)).map(Number);
  if (!numbers.length) throw new Error(say('not.found'));
  const objective = objectiveOf(await get(path(id, '/spec')));
  const trials = await Promise.all(numbers.map((one) => get(path(id, `/trials/${one}`))));
  let metric = query.get('metric') ?? objective.metric;
  let lines = [];

  const curves = figure({
    title: say('figure.curves'), name: 'compare', tall: true,
    titles: () => [say('trial'), say('epoch'), metric],
    rows: () => lines.flatMap(({ name, points }) => points.map(([epoch, value]) => [name, epoch, value])),
    option: (palette) => linesOption(palette, lines, metric, false),
    controls: [select(say('metric'), objective.metrics.map((one) => [one, one]), metric, (chosen) => { metric = chosen; rememberQuery({ metric }); load(); })],
  });
  place.append(
    h('p', {}, h('a', { href: sweepLink(id, 'trials') }, `← ${id}`)), h('h1', {}, say('compare')), curves.element,
    side(id, say('hyperparameters'), trials, (trial) => trial.hyperparameters, true),
    side(id, say('metricsAtBest'), trials, (trial) => trial.metrics, false),
    h('p', { class: 'note' }, say('compare.note')));

  async function load() {
    const asked = numbers.map((one) => `&trial=${one}`).join('');
    const { curves: read } = await get(path(id, `/curves?metric=${encodeURIComponent(metric)}${asked}`));
    lines = read.map((curve) => ({ name: `${say('trial')} ${curve.number}`, points: curve.epochs.map((epoch, i) => [epoch, curve.values[i]]) }));
    curves.draw();
  }
  await load();
}

function side(id, title, trials, of, states) {
  const heads = trials.map((trial) => h('a', { href: trialLink(id, trial.number) }, `${say('trial')} ${trial.number}`));
  const rows = comparedRows(trials, of).map(([name, values, differ]) =>
    [name, ...values.map((value) => h(differ ? 'b' : 'span', { class: 'number' }, number(value, language())))]);
  if (states) rows.unshift([say('state'), ...trials.map((trial) => badge(trial.state))]);
  return h('section', {}, h('h2', {}, title), table([title, ...heads], rows, { 'aria-label': title }));
}
