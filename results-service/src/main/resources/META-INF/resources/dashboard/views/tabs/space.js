// The search space: combinations, single parameters.
import { figure } from '../../charts/figure.js';
import { parallelOption } from '../../charts/parallel.js';
import { sliceOption } from '../../charts/slice.js';
import { parallelRows, sliceRows } from '../../columns/space.js';
import { axesOf } from '../../columns/spec.js';
import { trialsOf } from '../../columns/sweep.js';
import { number } from '../../columns/numbers.js';
import { h, select, table } from '../../parts/dom.js';
import { trialLink } from '../../parts/route.js';
import { language, say } from '../../words/say.js';

const listedAtMost = 50;

export function spaceTab(place, { id, sweep, objective, query }) {
  const axes = axesOf(sweep.spec);
  let axis = axes.find((one) => one.name === query.get('parameter')) ?? axes[0];
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
      axis = axes.find((one) => one.name === name);
      slice.draw();
    })],
  });
  place.append(parallel.element, chosen, slice.element);

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
          ...all[i].row.map((value) => number(value, language()))]), { 'aria-label': say('chosen', { count: indices.length }) }));
  }

  return {
    draw: () => {
      // A new drawing would take what is being chosen away.
      if (!brushing && !dragging) parallel.draw();
      slice.draw();
    },
  };
}
