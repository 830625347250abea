// One chart with its title, its note, the same as a table, CSV and PNG.
import * as echarts from './echarts.js';
import { colours } from './colours.js';
import { toCsv } from '../columns/csv.js';
import { withChoices, zoomOf } from '../columns/kept.js';
import { download, h, table } from '../parts/dom.js';
import { throttled } from '../parts/live.js';
import { renew } from '../parts/renew.js';
import { say } from '../words/say.js';

const shownRows = 200;
const listEveryMillis = 2000;
const drawn = new Set();

/**
 * @param title of the chart
 * @param note how to read it
 * @param name of its files
 * @param titles of the table's columns
 * @param rows () => arrays; the table and the CSV
 * @param option (palette) => what the library draws
 * @param controls elements between title and chart
 * @param ready (chart) => void; once, for what listens to the chart
 * @returns {element, draw}; draw: shows what the functions give now
 */
export function figure({ title, note, name, titles, rows, option, controls = [], ready, tall = false }) {
  const canvas = h('div', { class: tall ? 'canvas tall' : 'canvas', role: 'img', 'aria-label': `${title}. ${note ?? ''}` });
  const listed = h('div', { class: 'listed', hidden: true });
  const toggle = h('button', { type: 'button', 'aria-pressed': 'false', onclick: () => flip() }, say('table'));
  const tools = h('div', { class: 'tools' }, toggle,
    h('button', { type: 'button', onclick: () => download(`${name}.csv`, toCsv(titles(), rows()), 'text/csv') }, say('csv')),
    h('button', { type: 'button', onclick: () => savePicture() }, say('png')));
  const element = h('figure', { key: name, class: 'figure', id: `figure-${name}` },
    h('figcaption', {}, h('h2', {}, title), tools),
    controls.length ? h('div', { class: 'row controls' }, controls) : null,
    canvas, listed, note ? h('p', { class: 'note' }, note) : null);
  let chart = null;
  let frame = null;
  const choices = {};

  function draw() {
    if (!listed.hidden) listSoon();
    else frame ??= requestAnimationFrame(paint);
  }

  // The library could wait for the next frame by itself, but between its taking data in and drawing them a pointer meets points that are gone.
  function paint() {
    cancelAnimationFrame(frame);
    frame = null;
    if (!element.isConnected || canvas.clientWidth === 0) return;
    if (!chart) {
      chart = echarts.init(canvas, null, { renderer: 'canvas' });
      new ResizeObserver(fit).observe(canvas);
      keepChoices(chart, choices);
      ready?.(chart);
      drawn.add(self);
    }
    chart.setOption(withChoices(option(colours()), choices), { notMerge: true });
  }

  function fit() {
    if (canvas.clientWidth > 0) chart.resize();
  }

  // People read a table; it need not follow every measurement.
  const listSoon = throttled(listEveryMillis, list);

  function list() {
    const all = rows();
    renew(listed, table(titles(), all.slice(0, shownRows), { 'aria-label': title }),
      all.length > shownRows && h('p', { class: 'note' }, say('rowsCut', { shown: shownRows, total: all.length })));
  }

  function flip() {
    listed.hidden = !listed.hidden;
    canvas.hidden = !listed.hidden;
    toggle.setAttribute('aria-pressed', String(!listed.hidden));
    toggle.textContent = listed.hidden ? say('table') : say('chart');
    if (listed.hidden) draw();
    else list();
  }

  function savePicture() {
    if (!listed.hidden) flip();
    paint();
    if (chart) download(`${name}.png`, chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colours().page }));
  }

  const self = {
    element, draw,
    dispose: () => chart?.dispose(),
  };
  return self;
}

/** Notes what a reader hides and where one zooms, since a drawing of newer facts would take that away. */
function keepChoices(chart, choices) {
  chart.on('legendselectchanged', ({ selected }) => { choices.legend = { ...choices.legend, selected }; });
  chart.on('legendscroll', ({ scrollDataIndex }) => { choices.legend = { ...choices.legend, scrollDataIndex }; });
  chart.on('datazoom', () => {
    const zoom = chart.getModel().getComponent('dataZoom', 0);
    choices.zoom = zoomOf(zoom.getPercentRange(), zoom.getValueRange());
  });
}

/** Draws every chart that is on the page anew, for another appearance; lets go of those that are not. */
export function redrawAll() {
  for (const one of drawn) {
    if (one.element.isConnected) {
      one.draw();
    } else {
      one.dispose();
      drawn.delete(one);
    }
  }
}
