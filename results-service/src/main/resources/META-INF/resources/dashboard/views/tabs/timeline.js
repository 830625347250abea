// Trials over the trainers that tried them.
import { figure } from '../../charts/figure.js';
import { timelineOption } from '../../charts/timeline.js';
import { moment } from '../../columns/numbers.js';
import { timelineRows } from '../../columns/timeline.js';
import { get, path } from '../../parts/api.js';
import { throttled } from '../../parts/live.js';
import { trouble } from '../../parts/pieces.js';
import { trialLink } from '../../parts/route.js';
import { language, say } from '../../words/say.js';

const askEveryMillis = 2000;

export function timelineTab(place, { id, at }) {
  let attempts = [];
  // Trainers' clocks may be ahead of the reader's.
  const now = () => Math.max(Date.now(), ...attempts.map((one) => one.endedAtEpochMillis ?? 0));
  const rows = () => timelineRows(attempts, at() ?? now());
  const timeline = figure({
    title: say('figure.timeline'), note: say('note.timeline'), name: 'timeline', tall: true,
    titles: () => ['trainer', 'trial', 'fold', 'attempt', 'from', 'to', 'state', 'resumed'].map((key) => say(key)),
    rows: () => rows().map((row) => row.map((cell, i) => (i === 4 || i === 5 ? moment(cell, language()) : i === 6 ? say(cell) : cell))),
    option: (palette) => timelineOption(palette, rows()),
    ready: (chart) => chart.on('click', ({ data }) => { location.hash = trialLink(id, rows()[data[3]][1]); }),
  });
  const wrong = trouble();
  place.append(wrong.element, timeline.element);
  const ask = throttled(askEveryMillis, wrong.watched(load));
  ask();

  async function load() {
    const until = at() === null ? '' : `&until=${at()}`;
    attempts = (await get(path(id, `/attempts?limit=1000${until}`))).attempts;
    timeline.draw();
  }

  return { draw: () => {}, facts: ask, past: ask, close: ask.cancel };
}
