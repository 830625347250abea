// Several sweeps beside each other.
import { figure } from '../charts/figure.js';
import { linesOption } from '../charts/lines.js';
import { bestLines, reportRows, xOf } from '../columns/sweeps.js';
import { duration, moment, number } from '../columns/numbers.js';
import { objectiveOf } from '../columns/spec.js';
import { get, path } from '../parts/api.js';
import { h, select, table } from '../parts/dom.js';
import { badge } from '../parts/pieces.js';
import { rememberQuery, sweepLink } from '../parts/route.js';
import { language, say } from '../words/say.js';

const ways = ['byTrial', 'byEpoch', 'byTime'];

export async function sweepsView(place, { query }) {
  const ids = (query.get('sweeps') ?? '').split(',').filter(Boolean);
  if (!ids.length) throw new Error(say('not.found'));
  const sweeps = await Promise.all(ids.map(read));
  let against = ways.includes(query.get('against')) ? query.get('against') : 'byTrial';
  const lines = () => bestLines(sweeps, against);
  const chart = figure({
    title: say('figure.best'), note: say('note.sweeps'), name: 'sweeps', tall: true,
    titles: () => [say('name'), xOf(against, say), say('best')],
    rows: () => lines().flatMap(({ name, points }) => points.map(([x, value]) => [name, x, value])),
    option: (palette) => linesOption(palette, lines(), sweeps[0].objective.metric, false, { x: xOf(against, say), step: 'end' }),
    controls: [select(say('against'), ways.map((one) => [one, say(one)]), against, (chosen) => { against = chosen; rememberQuery({ against }); chart.draw(); })],
  });
  place.append(h('h1', {}, say('compare.sweeps')), chart.element, side(sweeps));
  chart.draw();
}

async function read(id) {
  const [report, spec, { steps }] = await Promise.all([get(path(id)), get(path(id, '/spec')), get(path(id, '/progress'))]);
  return { report, spec, steps, objective: objectiveOf(spec) };
}

function side(sweeps) {
  const show = { number: (value) => number(value, language()), duration: (value) => duration(value, language()), moment: (value) => moment(value, language()), state: badge, text: (value) => value ?? '–' };
  const rows = reportRows(sweeps).map(([key, kind, values]) => [say(key), ...values.map((value) => show[kind](value))]);
  return h('section', {}, h('h2', {}, say('about')), table([say('name'), ...sweeps.map(({ report }) => h('a', { href: sweepLink(report.sweepId) }, report.sweepId))], rows, { 'aria-label': say('compare.sweeps') }));
}
