// Where do two parameters together reach good objectives?
import { contourLines, levels, surface, unitOf, valueAt } from '../columns/contour.js';
import { number } from '../columns/numbers.js';
import { usefulRange, within } from '../columns/space.js';
import { language, say } from '../words/say.js';
import { axis, below, frame } from './colours.js';

const size = 36;
const lineCount = 9;
/** More points than this change the lines no more than the eye sees. */
const pointsAtMost = 1500;

/** rows: [x, y, objective, number]; lines are drawn where both parameters are numbers. */
export function contourOption(palette, x, y, rows, metric, maximize) {
  const range = usefulRange(rows.map((row) => row[2]), maximize);
  const colours = maximize ? [...palette.scale].reverse() : palette.scale;
  const numeric = x.kind === 'number' && y.kind === 'number' && rows.length > 3;
  return frame(palette, {
    grid: { left: 12, right: 24, top: 34, bottom: 26, containLabel: true },
    xAxis: below(palette, x.name, sideOf(palette, x)),
    yAxis: axis(palette, y.name, sideOf(palette, y)),
    visualMap: { show: false, min: range[0], max: range[1], dimension: 2, inRange: { color: colours }, seriesIndex: 0 },
    tooltip: { formatter: ({ data }) => `${say('trial')} ${data[3]}<br>${x.name} ${show(data[0])}, ${y.name} ${show(data[1])}<br>${metric} ${show(data[4])}` },
    series: [
      { type: 'scatter', z: 5, symbolSize: rows.length > 400 ? 5 : 8, itemStyle: { borderColor: palette.page, borderWidth: 1 },
        data: rows.map(([a, b, value, trial]) => [a, b, within(range, value), trial, value]) },
      ...(numeric ? lines(palette, x, y, rows, range, colours) : []),
    ],
  });
}

const show = (value) => number(value, language());

function sideOf(palette, side) {
  const label = { color: palette.muted, hideOverlap: true, formatter: (value) => (typeof value === 'number' ? show(value) : value) };
  return side.kind === 'category' ? { type: 'category', data: side.choices, axisLabel: label }
    : { type: side.log ? 'log' : 'value', min: side.min, max: side.max, axisLabel: label };
}

function lines(palette, x, y, rows, range, colours) {
  const every = Math.ceil(rows.length / pointsAtMost);
  const points = rows.filter((_, i) => i % every === 0).map(([a, b, value]) => [unitOf(x, a), unitOf(y, b), within(range, value)]);
  const grid = surface(points, size);
  return levels(grid.flat(), lineCount).map((level, i) => ({
    type: 'lines', coordinateSystem: 'cartesian2d', silent: true, z: 1,
    lineStyle: { color: colours[Math.min(colours.length - 1, Math.floor((i * colours.length) / lineCount))], width: 1.6, opacity: 0.8 },
    data: contourLines(grid, level).map((piece) => ({ coords: piece.map(([a, b]) => [valueAt(x, a), valueAt(y, b)]) })),
  }));
}
