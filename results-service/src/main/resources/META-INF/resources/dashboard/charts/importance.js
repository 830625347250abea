// Which hyperparameters mattered?
import { percent } from '../columns/numbers.js';
import { language } from '../words/say.js';
import { axis, frame } from './colours.js';

/** rows: [name, share], the largest last. */
export function importanceOption(palette, rows) {
  const shown = rows.slice(-16);
  const label = (value) => percent(value, language());
  return frame(palette, {
    grid: { left: 12, right: 56, top: 8, bottom: 8, containLabel: true },
    tooltip: { formatter: ({ name, value }) => `${name}: ${label(value)}` },
    xAxis: axis(palette, '', { min: 0, scale: false, axisLabel: { color: palette.muted, hideOverlap: true, formatter: label } }),
    yAxis: axis(palette, '', { type: 'category', data: shown.map(([name]) => name), axisLabel: { color: palette.text, width: 150, overflow: 'truncate' }, splitLine: { show: false } }),
    series: [{ type: 'bar', data: shown.map(([, share]) => share), barMaxWidth: 18, itemStyle: { color: palette.accent, borderRadius: [0, 3, 3, 0] },
      label: { show: true, position: 'right', color: palette.text, formatter: ({ value }) => label(value) } }],
  });
}
