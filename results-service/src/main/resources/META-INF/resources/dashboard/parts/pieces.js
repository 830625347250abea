// Small things that several views show.
import { progress } from '../columns/list.js';
import { language, say } from '../words/say.js';
import { h } from './dom.js';
import { renew } from './renew.js';
import { number } from '../columns/numbers.js';

export const badge = (state) => h('span', { class: `badge ${state.toLowerCase()}` }, say(state));

/** What went wrong, in words. */
export const problem = (error) => h('div', { class: 'problem', role: 'alert' }, error.message);

/** Where a view says what went wrong: {element, watched}. What it shows besides stays; the next success takes the words away. */
export function trouble() {
  const element = h('div', {});
  return { element, watched: (load) => () => load().then(() => renew(element), (error) => renew(element, problem(error))) };
}

/** How far a sweep is; its parts by state. */
export function progressBar(report) {
  const [ended, budget] = progress(report);
  const words = say('trialsEnded', { ended: number(ended, language()), budget: number(budget, language()) });
  const part = (count, state) => h('i', { key: state, class: state, style: `width:${budget ? (100 * count) / budget : 0}%` });
  const counts = report.trials;
  return h('div', { class: 'progress', role: 'progressbar', 'aria-valuemin': '0', 'aria-valuemax': String(budget), 'aria-valuenow': String(ended), 'aria-label': words, title: words },
    part(counts.completed, 'completed'), part(counts.pruned, 'pruned'), part(counts.failed, 'failed'), part(counts.cancelled, 'cancelled'), part(counts.running, 'running'));
}

/** Names and values, one below the other. */
export function facts(pairs) {
  return h('dl', { class: 'facts' }, pairs.filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
}

/** Whether what is shown follows the server. */
export function liveSign() {
  const element = h('span', { key: 'live', class: 'live', role: 'status' });
  return {
    element,
    show: (status) => {
      element.className = `live is-${status}`;
      element.textContent = say(status === 'refused' ? 'noToken' : status);
    },
  };
}
