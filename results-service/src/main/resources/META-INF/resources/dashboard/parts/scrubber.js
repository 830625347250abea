// Looks back: a slider over the life of a sweep.
import { moment, number } from '../columns/numbers.js';
import { summaryOf } from '../columns/moment.js';
import { h } from './dom.js';
import { throttled } from './live.js';
import { rememberQuery } from './route.js';
import { language, say } from '../words/say.js';

const askEveryMillis = 150;

/**
 * @param span () => [from, to] in milliseconds since 1970
 * @param look (at or null for now) => a promise of the trials that are shown then
 * @param maximize whether more is better
 * @returns {element, begin}
 */
export function scrubber({ span, look, maximize }) {
  const slider = h('input', { type: 'range', min: '0', max: '1000', value: '1000', 'aria-label': say('lookBack'), oninput: () => ask() });
  const words = h('output', { class: 'note', 'aria-live': 'polite' });
  const now = h('button', { type: 'button', onclick: () => { slider.value = '1000'; ask(); } }, say('now'));
  const element = h('div', { class: 'row scrubber' }, h('span', { class: 'note' }, say('lookBack')), slider, words, now);
  const ask = throttled(askEveryMillis, () => show().catch((error) => { words.textContent = error.message; }));

  async function show() {
    const [from, to] = span();
    const at = slider.value === '1000' ? null : Math.round(from + (Number(slider.value) / 1000) * (to - from));
    rememberQuery({ at: at ?? '' });
    await tell(at);
  }

  async function tell(at) {
    now.disabled = at === null;
    const trials = await look(at);
    const { begun, ended, best } = summaryOf(trials, maximize);
    slider.setAttribute('aria-valuetext', at === null ? say('now') : moment(at, language()));
    words.textContent = at === null ? say('now')
      : say('past', { moment: moment(at, language()), begun: number(begun, language()), ended: number(ended, language()), best: number(best, language()) });
  }

  /** Begins at a moment that an address names. */
  async function begin(at) {
    const [from, to] = span();
    if (at !== null) slider.value = String(Math.round(Math.min(999, Math.max(0, ((at - from) / (to - from)) * 1000))));
    await tell(at);
  }

  return { element, begin, close: ask.cancel };
}
