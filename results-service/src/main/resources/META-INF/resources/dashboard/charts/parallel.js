// Which combinations are good?
import { number } from '../columns/numbers.js';
import { usefulRange, within } from '../columns/space.js';
import { language } from '../words/say.js';
import { frame } from './colours.js';

/** rows: {number, state, row}; the objective is the last column. */
export function parallelOption(palette, axes, rows, metric, maximize) {
  const values = rows.map(({ row }) => row[row.length - 1]);
  const [low, high] = usefulRange(values, maximize);
  const colours = maximize ? [...palette.scale].reverse() : palette.scale;
  return frame(palette, {
    tooltip: { show: false },
    parallel: { left: 40, right: 60, top: 44, bottom: 26, parallelAxisDefault: {
      nameTextStyle: { color: palette.text }, z: 10, axisLabel: { color: palette.text, textBorderColor: palette.page, textBorderWidth: 3, hideOverlap: true, formatter: (value) => typeof value === 'number' ? number(value, language()) : value },
      axisLine: { lineStyle: { color: palette.muted } }, axisTick: { show: false },
      nameTruncate: { maxWidth: 110 }, areaSelectStyle: { width: 18, color: palette.accent, borderColor: palette.accent, opacity: 0.25 },
    } },
    parallelAxis: [...axes.map(one), { dim: axes.length, name: metric, scale: true, min: low, max: high }],
    visualMap: { show: false, min: low, max: high, dimension: axes.length, inRange: { color: colours } },
    series: [{ type: 'parallel', smooth: false, inactiveOpacity: 0.04, activeOpacity: 0.9,
      lineStyle: { width: 1.3, opacity: rows.length > 400 ? 0.25 : 0.6 }, data: rows.map(({ row }) => row.map((value, dim) => (dim === axes.length ? within([low, high], value) : value ?? '-'))) }],
  });
}

function one(axis, dim) {
  if (axis.kind === 'category') return { dim, name: axis.name, type: 'category', data: axis.choices };
  return { dim, name: axis.name, type: axis.log ? 'log' : 'value', min: axis.min, max: axis.max };
}
