// What does one parameter do to the objective?
import { number } from '../columns/numbers.js';
import { usefulRange, within } from '../columns/space.js';
import { language, say } from '../words/say.js';
import { axis, below, frame } from './colours.js';

/** rows: [x, objective, number]. */
export function sliceOption(palette, chosen, rows, metric, maximize) {
  const [low, high] = usefulRange(rows.map((row) => row[1]), maximize);
  const margin = (high - low) * 0.05;
  const label = { color: palette.muted, hideOverlap: true, formatter: (value) => typeof value === 'number' ? number(value, language()) : value };
  const x = chosen.kind === 'category' ? { type: 'category', data: chosen.choices }
    : { type: chosen.log ? 'log' : 'value', min: chosen.min, max: chosen.max };
  return frame(palette, {
    grid: { left: 12, right: 24, top: 34, bottom: 26, containLabel: true },
    xAxis: below(palette, chosen.name, { ...x, axisLabel: label }),
    yAxis: axis(palette, metric, { min: low - margin, max: high + margin, axisLabel: { ...label, showMinLabel: false, showMaxLabel: false } }),
    visualMap: { show: false, dimension: 2, min: 0, max: Math.max(1, ...rows.map((row) => row[2])), inRange: { color: [palette.scale[3], palette.scale[2], palette.scale[0]] } },
    tooltip: { formatter: ({ data }) => `${say('trial')} ${data[2]}<br>${number(data[0], language())} → ${number(data[3], language())}` },
    series: [{ type: 'scatter', data: rows.map(([x, value, trial]) => [x, within([low, high], value), trial, value]), symbolSize: rows.length > 400 ? 4 : 7, itemStyle: { opacity: 0.8 } }],
  });
}
