// How good is the best so far, and what did it cost?
import { number } from '../columns/numbers.js';
import { usefulRange, within } from '../columns/space.js';
import { language, say } from '../words/say.js';
import { axis, below, frame } from './colours.js';

/** rows: [x, value, best, number of the best, number]; bad outliers are drawn at the edge, their tooltips tell their value. */
export function bestOption(palette, rows, xName, metric, maximize) {
  const range = usefulRange(rows.map((row) => row[1]), maximize);
  const margin = (range[1] - range[0]) * 0.05;
  const label = { color: palette.muted, showMinLabel: false, showMaxLabel: false, formatter: (value) => number(value, language()) };
  return frame(palette, {
    grid: { left: 12, right: 20, top: 34, bottom: 26, containLabel: true },
    xAxis: below(palette, xName, { minInterval: 1 }),
    yAxis: axis(palette, metric, { min: range[0] - margin, max: range[1] + margin, axisLabel: label }),
    tooltip: { trigger: 'item', formatter: ({ data }) => `${say('trial')} ${data[2]}: ${number(data[3], language())}` },
    series: [
      { type: 'scatter', data: rows.map(([x, value, , , trial]) => [x, within(range, value), trial, value]),
        symbolSize: rows.length > 400 ? 3 : 5, itemStyle: { color: palette.muted, opacity: 0.6 } },
      { type: 'line', step: 'end', data: rows.map(([x, , best, trial]) => [x, within(range, best), trial, best]), showSymbol: false,
        lineStyle: { width: 2.5, color: palette.accent }, itemStyle: { color: palette.accent } },
    ],
  });
}
