// How many trials would have been enough?
import { number } from '../columns/numbers.js';
import { language, say } from '../words/say.js';
import { axis, below, frame } from './colours.js';

/** rows: [trials, worst, worse quartile, median, better quartile, best, ...]; drawn as boxes. */
export function efficiencyOption(palette, rows, metric) {
  const boxes = rows.map((row) => row.slice(1, 6).sort((a, b) => a - b));
  return frame(palette, {
    grid: { left: 12, right: 20, top: 34, bottom: 26, containLabel: true },
    tooltip: { formatter: ({ name, value }) => `${name}: ${say('median')} ${number(value[3] ?? value, language())}` },
    xAxis: below(palette, say('trials'), { type: 'category', data: rows.map(([trials]) => String(trials)) }),
    yAxis: axis(palette, metric),
    series: [
      { type: 'boxplot', data: boxes, itemStyle: { color: 'transparent', borderColor: palette.accent, borderWidth: 1.5 }, boxWidth: [8, 36] },
      { type: 'line', data: rows.map((row) => row[3]), lineStyle: { color: palette.warm, width: 2 }, itemStyle: { color: palette.warm }, symbolSize: 5, silent: true },
    ],
  });
}
