// What does one objective cost in terms of another?
import { frontLine } from '../columns/front.js';
import { number } from '../columns/numbers.js';
import { language, say } from '../words/say.js';
import { axis, below, frame } from './colours.js';

/** rows: [x, y, number, whether it is of the front]; x and y: {metric, maximize}. */
export function frontOption(palette, rows, x, y) {
  const show = (value) => number(value, language());
  const label = { color: palette.muted, hideOverlap: true, formatter: show };
  const points = (front) => rows.filter((row) => row[3] === front);
  return frame(palette, {
    legend: { data: [say('trials'), say('figure.front')], textStyle: { color: palette.text }, top: 0, right: 0 },
    grid: { left: 12, right: 24, top: 34, bottom: 26, containLabel: true },
    xAxis: below(palette, `${x.metric} ${x.maximize ? '→' : '←'}`, { scale: true, axisLabel: label }),
    yAxis: axis(palette, `${y.metric} ${y.maximize ? '↑' : '↓'}`, { axisLabel: label }),
    tooltip: { formatter: ({ data }) => `${say('trial')} ${data[2]}<br>${x.metric} ${show(data[0])}<br>${y.metric} ${show(data[1])}` },
    series: [
      { type: 'scatter', name: say('trials'), data: points(false), symbolSize: rows.length > 400 ? 4 : 6, itemStyle: { color: palette.muted, opacity: 0.55 } },
      { type: 'line', name: say('figure.front'), step: 'end', data: frontLine(rows), symbolSize: 8, showSymbol: true,
        lineStyle: { color: palette.accent, width: 2 }, itemStyle: { color: palette.accent } },
    ],
  });
}
