// Learning curves of all trials, and the best so far.
import { bestOption } from '../../charts/best.js';
import { curvesOption } from '../../charts/curves.js';
import { figure } from '../../charts/figure.js';
import { bestSoFar, stepsOf } from '../../columns/best.js';
import { curveRows, nearestCurve } from '../../columns/curves.js';
import { curvesOf, trialsOf } from '../../columns/sweep.js';
import { promotionPoints } from '../../columns/verdicts.js';
import { h, select } from '../../parts/dom.js';
import { rememberQuery, trialLink } from '../../parts/route.js';
import { say } from '../../words/say.js';

export function curvesTab(place, { id, sweep, objective, query, load }) {
  let metric = query.get('metric') ?? objective.metric;
  let logarithmic = query.get('scale') === 'log';
  let near = null;
  const ways = ['byTrial', 'byEpoch', 'byTime'];
  const best = () => bestSoFar(sweep.steps ?? stepsOf(trialsOf(sweep)), objective.maximize, against, sweep.report.submittedAtEpochMillis);
  let against = ways.includes(query.get('against')) ? query.get('against') : 'byTrial';
  const xName = () => ({ byTrial: say('trials'), byEpoch: say('epochs'), byTime: say('seconds') })[against];

  const curves = figure({
    title: say('figure.curves'), note: say('note.curves'), name: 'curves', tall: true,
    titles: () => [say('trial'), say('epoch'), metric, say('state')],
    rows: () => curveRows(trialsOf(sweep), curvesOf(sweep, metric)),
    option: (palette) => curvesOption(palette, trialsOf(sweep), curvesOf(sweep, metric), metric, logarithmic, highlighted(), promotionPoints(sweep.verdicts, curvesOf(sweep, metric))),
    controls: [
      select(say('metric'), objective.metrics.map((one) => [one, one]), metric, choose),
      h('label', { class: 'choice check' }, h('input', { type: 'checkbox', checked: logarithmic, onchange: (event) => { logarithmic = event.target.checked; rememberQuery({ scale: logarithmic ? 'log' : '' }); curves.draw(); } }), h('span', {}, say('logScale'))),
    ],
    ready: listen,
  });
  const soFar = figure({
    title: say('figure.best'), note: say('note.best'), name: 'best',
    titles: () => [xName(), say('value'), say('best'), say('bestTrial'), say('trial')],
    rows: best,
    option: (palette) => bestOption(palette, best(), xName(), objective.metric, objective.maximize),
    controls: [select(say('against'), ways.map((one) => [one, say(one)]), against, (chosen) => { against = chosen; rememberQuery({ against }); soFar.draw(); })],
  });
  place.append(curves.element, soFar.element);
  // Another metric than the objective's is not read with the sweep.
  if (metric !== objective.metric) load(metric);

  function choose(chosen) {
    metric = chosen;
    rememberQuery({ metric });
    near = null;
    load(metric);
    curves.draw();
  }

  function highlighted() {
    const curve = near === null ? null : curvesOf(sweep, metric).get(near);
    return curve ? { number: near, points: curve.epochs.map((epoch, i) => [epoch, curve.values[i]]) } : null;
  }

  function listen(chart) {
    const under = (event) => {
      const [epoch, value] = chart.convertFromPixel('grid', [event.offsetX, event.offsetY]) ?? [];
      return nearestCurve(curvesOf(sweep, metric), Math.round(epoch), value);
    };
    chart.getZr().on('mousemove', (event) => {
      const found = under(event);
      if (found !== near) {
        near = found;
        curves.draw();
      }
    });
    chart.getZr().on('globalout', () => { near = null; curves.draw(); });
    chart.getZr().on('click', (event) => {
      const found = under(event);
      if (found !== null) location.hash = trialLink(id, found);
    });
  }

  return { draw: () => { curves.draw(); soFar.draw(); } };
}
