// How did the space narrow?
import { say } from '../words/say.js';
import { axis, below, frame } from './colours.js';

/** ranges: name -> [[round, min, max]]; shown as parts of each parameter's first range, so that all fit one chart. */
export function roundsOption(palette, ranges, axes) {
  const names = [...ranges.keys()];
  const rounds = [...new Set([...ranges.values()].flat().map(([round]) => round))].sort((a, b) => a - b);
  const part = (name, value) => {
    const [, min, max] = ranges.get(name)[0];
    const log = axes.find((one) => one.name === name)?.log && min > 0;
    return log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  };
  const bars = (round) => names.map((name) => {
    const range = ranges.get(name).find(([at]) => at === round);
    return range ? [part(name, range[1]), part(name, range[2])] : [0, 0];
  });
  return frame(palette, {
    legend: { data: rounds.map((round) => `${say('round')} ${round + 1}`), textStyle: { color: palette.text }, top: 0, right: 0 },
    grid: { left: 12, right: 20, top: 34, bottom: 12, containLabel: true },
    tooltip: { show: false },
    xAxis: axis(palette, '', { min: 0, max: 1, scale: false, axisLabel: { color: palette.muted, formatter: (value) => `${Math.round(value * 100)} %` } }),
    yAxis: below(palette, '', { type: 'category', data: names, axisLabel: { color: palette.text } }),
    series: rounds.flatMap((round, i) => [
      { type: 'bar', stack: `round ${round}`, silent: true, itemStyle: { color: 'transparent' }, data: bars(round).map(([from]) => from), barMaxWidth: 14 },
      { type: 'bar', stack: `round ${round}`, name: `${say('round')} ${round + 1}`, itemStyle: { color: palette.series[i % palette.series.length], borderRadius: 3 }, data: bars(round).map(([from, to]) => to - from), barMaxWidth: 14 },
    ]),
  });
}
