// The search space: combinations, single parameters.
import { contourOption } from '../../charts/contour.js';
import { figure } from '../../charts/figure.js';
import { parallelOption } from '../../charts/parallel.js';
import { sliceOption } from '../../charts/slice.js';
import { pairRows } from '../../columns/contour.js';
import { parallelRows, sliceRows } from '../../columns/space.js';
import { axesOf } from '../../columns/spec.js';
import { trialsOf } from '../../columns/sweep.js';
import { h, select, table } from '../../parts/dom.js';
import { rememberQuery, trialLink } from '../../parts/route.js';
import { say } from '../../words/say.js';

const listedAtMost = 50;

export function spaceTab(place, { id, sweep, objective, query }) {
  const axes = axesOf(sweep.spec);
  let axis = axes.find((one) => one.name === query.get('parameter')) ?? axes[0];
  const named = (name, otherwise) => axes.find((one) => one.name === name) ?? otherwise;
  const numeric = axes.filter((one) => one.kind === 'number');
  let x = named(query.get('x'), numeric[0] ?? axes[0]);
  let y = named(query.get('y'), numeric[1] ?? axes[1] ?? axes[0]);
  let dragging = false;
  let brushing = false;
  const rows = () => parallelRows(trialsOf(sweep), axes);
  const chosen = h('div', { class: 'chosen', 'aria-live': 'polite' });

  const parallel = figure({
    title: say('figure.parallel'), note: say('note.parallel'), name: 'parallel', tall: true,
    titles: () => [say('trial'), ...axes.map((one) => one.name), objective.metric],
    rows: () => rows().map((one) => [one.number, ...one.row]),
    option: (palette) => parallelOption(palette, axes, rows(), objective.metric, objective.maximize),
    ready: listen,
  });
  const slice = figure({
    title: say('figure.slice'), note: say('note.slice'), name: 'slice',
    titles: () => [axis.name, objective.metric, say('trial')],
    rows: () => sliceRows(trialsOf(sweep), axis),
    option: (palette) => sliceOption(palette, axis, sliceRows(trialsOf(sweep), axis), objective.metric, objective.maximize),
    controls: [select(say('parameter'), axes.map((one) => [one.name, one.name]), axis.name, (name) => {
      axis = named(name);
      rememberQuery({ parameter: name });
      slice.draw();
    })],
  });
  const side = (label, from, taken) => select(label, axes.map((one) => [one.name, one.name]), from.name, (name) => {
    taken(named(name));
    rememberQuery({ x: x.name, y: y.name });
    contour.draw();
  });
  const contour = figure({
    title: say('figure.contour'), note: say('note.contour'), name: 'contour', tall: true,
    titles: () => [x.name, y.name, objective.metric, say('trial')],
    rows: () => pairRows(trialsOf(sweep), x, y),
    option: (palette) => contourOption(palette, x, y, pairRows(trialsOf(sweep), x, y), objective.metric, objective.maximize),
    controls: [side('x', x, (one) => { x = one; }), side('y', y, (one) => { y = one; })],
  });
  place.append(parallel.element, chosen, slice.element, ...(axes.length > 1 ? [contour.element] : []));

  function listen(chart) {
    chart.on('axisareaselected', () => brushed(chart));
    chart.getZr().on('mousedown', () => { dragging = true; });
    chart.getZr().on('mouseup', () => { dragging = false; });
  }

  function brushed(chart) {
    const series = chart.getModel().getSeriesByIndex(0);
    const all = rows();
    const indices = series.getRawIndicesByActiveState('active');
    brushing = indices.length > 0;
    if (!brushing) return chosen.replaceChildren();
    return chosen.replaceChildren(
      h('div', { class: 'row spread' }, h('b', {}, say('chosen', { count: indices.length })),
        h('button', { type: 'button', onclick: () => { brushing = false; chosen.replaceChildren(); parallel.draw(); } }, say('clear'))),
      table([say('trial'), ...axes.map((one) => one.name), objective.metric],
        indices.slice(0, listedAtMost).map((i) => [h('a', { href: trialLink(id, all[i].number) }, String(all[i].number)),
          ...all[i].row]), { 'aria-label': say('chosen', { count: indices.length }) }));
  }

  return {
    draw: () => {
      // A new drawing would take what is being chosen away.
      if (!brushing && !dragging) parallel.draw();
      slice.draw();
      if (axes.length > 1) contour.draw();
    },
  };
}
