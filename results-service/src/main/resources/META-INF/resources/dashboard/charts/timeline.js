// Which trainer tried which trial when?
import * as echarts from './echarts.js';
import { lanesOf } from '../columns/timeline.js';
import { shortName } from '../columns/trainers.js';
import { duration, moment } from '../columns/numbers.js';
import { language, say } from '../words/say.js';
import { axis, below, frame } from './colours.js';

/** rows: [trainer, trial, fold, attempt, from, to, ending, resumed from]. */
export function timelineOption(palette, rows) {
  const lanes = lanesOf(rows);
  const endings = [...new Set(rows.map((row) => row[6]))];
  return frame(palette, {
    legend: { data: endings.map(say), textStyle: { color: palette.text }, top: 0, right: 0, icon: 'roundRect', itemHeight: 8 },
    grid: { left: 12, right: 20, top: 34, bottom: 60, containLabel: true },
    xAxis: below(palette, '', { type: 'time', axisLabel: { color: palette.muted, hideOverlap: true } }),
    yAxis: axis(palette, '', { type: 'category', data: lanes, axisLabel: { color: palette.text, formatter: shortName } }),
    dataZoom: [{ type: 'inside', filterMode: 'weakFilter' }, slider(palette)],
    tooltip: { formatter: ({ data }) => words(rows[data[3]]) },
    series: endings.map((ending) => bars(palette, lanes, rows, ending)),
  });
}

function slider(palette) {
  const handle = { color: palette.page, borderColor: palette.muted };
  const edge = { color: palette.grid, opacity: 1 };
  return {
    type: 'slider', filterMode: 'weakFilter', height: 22, bottom: 8, textStyle: { color: palette.muted }, borderColor: palette.grid, backgroundColor: 'transparent',
    fillerColor: `${palette.accent}33`, handleStyle: handle, moveHandleStyle: edge, emphasis: { handleStyle: { ...handle, borderColor: palette.accent }, moveHandleStyle: { color: palette.accent } },
  };
}

function words([trainer, trial, fold, attempt, from, to, ending, resumedFrom]) {
  return [`${say('trial')} ${trial}${fold === null ? '' : `, ${say('fold')} ${fold}`}: ${say(ending)}`, `${say('attempt')} ${attempt}, ${trainer}`,
    `${moment(from, language())}, ${duration(to - from, language())}`, resumedFrom ? say('resumedFrom', { epoch: resumedFrom }) : ''].filter(Boolean).join('<br>');
}

function bars(palette, lanes, rows, ending) {
  const place = new Map(lanes.map((lane, i) => [lane, i]));
  return {
    type: 'custom', name: say(ending), itemStyle: ending === 'LOST' ? { color: 'transparent', borderColor: palette.states.FAILED, borderWidth: 1.5, borderType: 'dashed' } : { color: palette.states[ending] ?? palette.muted }, encode: { x: [1, 2], y: 0 },
    data: rows.map((row, i) => [place.get(row[0]), row[4], row[5], i]).filter((_, i) => rows[i][6] === ending),
    renderItem: (params, api) => bar(params, api, palette, ending),
  };
}

function bar(params, api, palette, ending) {
  const [left, middle] = api.coord([api.value(1), api.value(0)]);
  const [right] = api.coord([api.value(2), api.value(0)]);
  const height = Math.max(3, api.size([0, 1])[1] * 0.62);
  const whole = { x: left, y: middle - height / 2, width: Math.max(2, right - left - 1), height };
  const shape = echarts.graphic.clipRectByRect(whole, params.coordSys);
  const lost = ending === 'LOST';
  return shape && { type: 'rect', shape: { ...shape, r: 2 }, style: {
    fill: lost ? 'transparent' : api.visual('color'), stroke: lost ? palette.states.FAILED : palette.page, lineWidth: lost ? 1.5 : 0.5, lineDash: lost ? [4, 3] : null,
  } };
}
