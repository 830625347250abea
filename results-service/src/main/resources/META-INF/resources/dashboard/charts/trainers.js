// How fast is each trainer?
import { number } from '../columns/numbers.js';
import { shortName } from '../columns/trainers.js';
import { language } from '../words/say.js';
import { axis, frame } from './colours.js';

/** rows: [trainer, state, pool, slots, busy, epochs a minute, ...]. */
export function busyOption(palette, rows) {
  const show = (value) => number(value, language());
  return frame(palette, {
    grid: { left: 12, right: 56, top: 8, bottom: 8, containLabel: true },
    tooltip: { formatter: ({ name, value }) => `${name}: ${show(value)}` },
    xAxis: axis(palette, '', { min: 0, scale: false, axisLabel: { color: palette.muted, hideOverlap: true, formatter: show } }),
    yAxis: axis(palette, '', { type: 'category', data: rows.map(([trainer]) => trainer), axisLabel: { color: palette.text, formatter: shortName }, splitLine: { show: false } }),
    series: [{ type: 'bar', data: rows.map((row) => row[5]), barMaxWidth: 18, itemStyle: { color: palette.accent, borderRadius: [0, 3, 3, 0] },
      label: { show: true, position: 'right', color: palette.text, formatter: ({ value }) => show(value) } }],
  });
}
