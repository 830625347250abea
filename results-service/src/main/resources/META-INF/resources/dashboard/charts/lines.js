// Several curves side by side: the metrics of one trial, or one metric of several trials.
import { number } from '../columns/numbers.js';
import { language, say } from '../words/say.js';
import { axis, below, frame } from './colours.js';

/** lines: {name, points: [[x, value]]}; x: what the lower axis says, epochs where nothing is given; step: as the library names it. */
export function linesOption(palette, lines, metric, logarithmic, { x = say('epoch'), step = false } = {}) {
  return frame(palette, {
    color: palette.series,
    legend: { type: 'scroll', data: lines.map(({ name }) => name), textStyle: { color: palette.text }, top: 0, right: 0, left: 90 },
    grid: { left: 12, right: 20, top: 38, bottom: 26, containLabel: true },
    tooltip: { trigger: 'axis', valueFormatter: (value) => number(value, language()) },
    xAxis: below(palette, x, { minInterval: 1 }),
    yAxis: axis(palette, metric, { type: logarithmic ? 'log' : 'value' }),
    series: lines.map(({ name, points }) => ({ type: 'line', name, step, data: points, showSymbol: points.length < 40, symbolSize: 4, lineStyle: { width: 2 } })),
  });
}
