// Several objectives against each other.
import { figure } from '../../charts/figure.js';
import { frontOption } from '../../charts/front.js';
import { frontRows, objectivesOf } from '../../columns/front.js';
import { number } from '../../columns/numbers.js';
import { trialsOf } from '../../columns/sweep.js';
import { h, select, table } from '../../parts/dom.js';
import { facts } from '../../parts/pieces.js';
import { renew } from '../../parts/renew.js';
import { rememberQuery, trialLink } from '../../parts/route.js';
import { language, say } from '../../words/say.js';

export function frontTab(place, { id, sweep, query }) {
  const objectives = objectivesOf(sweep.spec);
  const named = (name, otherwise) => objectives.find((one) => one.metric === name) ?? otherwise;
  let x = named(query.get('x'), objectives[0]);
  let y = named(query.get('y'), objectives[1] ?? objectives[0]);
  const front = () => sweep.report.paretoFront ?? [];
  const rows = () => frontRows(trialsOf(sweep), front(), x.metric, y.metric);
  const side = (key, chosen, taken) => select(key, objectives.map((one) => [one.metric, one.metric]), chosen.metric, (name) => {
    taken(named(name));
    rememberQuery({ x: x.metric, y: y.metric });
    draw();
  });
  const chart = figure({
    title: say('figure.front'), note: say('note.front'), name: 'front', tall: true,
    titles: () => [x.metric, y.metric, say('trial'), say('figure.front')],
    rows: () => rows().map(([a, b, trial, on]) => [a, b, trial, on ? '✓' : '']),
    option: (palette) => frontOption(palette, rows(), x, y),
    controls: [side('x', x, (one) => { x = one; }), side('y', y, (one) => { y = one; })],
  });
  const volume = h('section', {});
  const list = h('section', {});
  place.append(chart.element, volume, list);

  function draw() {
    chart.draw();
    const show = (value) => number(value, language());
    const { hypervolume } = sweep.report;
    renew(volume, h('h2', {}, say('hypervolume')), hypervolume
      ? facts([[say('value'), show(hypervolume.value)], ...Object.entries(hypervolume.reference).map(([metric, value]) => [say('reference', { metric }), show(value)])])
      : h('p', { class: 'note' }, say('front.none')));
    renew(list, h('h2', {}, say('figure.front')), table([say('trial'), ...objectives.map((one) => one.metric), ...Object.keys(front()[0]?.hyperparameters ?? {})],
      front().map((one) => [h('a', { href: trialLink(id, one.number) }, String(one.number)), ...objectives.map(({ metric }) => one.values[metric]),
        ...Object.keys(front()[0].hyperparameters).map((name) => one.hyperparameters[name])]), { 'aria-label': say('figure.front') }));
  }

  return { draw };
}
