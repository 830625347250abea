// How did each trial learn?
import { curveGroups } from '../columns/curves.js';
import { number } from '../columns/numbers.js';
import { language, say } from '../words/say.js';
import { axis, below, frame } from './colours.js';

/** States that a cross marks: training ended there against its plan. */
const stopped = ['PRUNED', 'FAILED'];

/** highlighted: {number, points} of the curve under the pointer, or null; promoted: [epoch, value, number] where curves rose a rung. */
export function curvesOption(palette, trials, curves, metric, logarithmic, highlighted, promoted) {
  const groups = curveGroups(trials, curves);
  const opacity = trials.length > 400 ? 0.35 : trials.length > 60 ? 0.6 : 0.85;
  const series = groups.flatMap(({ state, points, ends }) => [
    line(palette, state, points, opacity),
    ...(stopped.includes(state) ? [crosses(palette, state, ends)] : []),
  ]);
  if (promoted.length) series.push(risen(palette, promoted));
  if (highlighted) series.push(highlight(palette, highlighted));
  return frame(palette, {
    legend: { data: [...groups.map(({ state }) => say(state)), ...(promoted.length ? [say('promoted')] : [])], textStyle: { color: palette.text }, top: 0, right: 0, icon: 'roundRect', itemHeight: 4 },
    xAxis: below(palette, say('epoch'), { min: 1, minInterval: 1, scale: true }),
    yAxis: axis(palette, metric, { type: logarithmic ? 'log' : 'value' }),
    grid: { left: 12, right: 20, top: 34, bottom: 26, containLabel: true },
    tooltip: { show: false },
    series,
  });
}

function line(palette, state, points, opacity) {
  return {
    type: 'line', name: say(state), data: points, connectNulls: false, showSymbol: points.length < 40 && !stopped.includes(state), symbolSize: 4, silent: true,
    itemStyle: { color: palette.states[state] },
    lineStyle: { width: 1.4, color: palette.states[state], opacity, type: state === 'PRUNED' ? [4, 3] : 'solid' },
  };
}

function crosses(palette, state, ends) {
  return {
    type: 'scatter', name: say(state), data: ends, silent: true, symbolSize: 7,
    symbol: 'path://M0,1 L1,0 L4,3 L7,0 L8,1 L5,4 L8,7 L7,8 L4,5 L1,8 L0,7 L3,4 Z', itemStyle: { color: palette.states[state] },
  };
}

function risen(palette, points) {
  return { type: 'scatter', name: say('promoted'), data: points, silent: true, z: 5, symbol: 'triangle', symbolSize: 8, itemStyle: { color: palette.warm } };
}

function highlight(palette, { number: trial, points }) {
  const last = points[points.length - 1];
  return {
    type: 'line', data: points, showSymbol: false, silent: true, z: 10, lineStyle: { width: 3, color: palette.warm },
    endLabel: { show: true, color: palette.text, backgroundColor: palette.page, padding: 3,
      formatter: `${say('trial')} ${trial}: ${number(last[1], language())}`, align: 'right', verticalAlign: 'bottom' },
  };
}
