// A new sweep: a spec, checked by the server, its problems at their lines.
import { problemLines } from '../columns/problems.js';
import { templates } from '../columns/templates.js';
import { get, path, Refused, submit } from '../parts/api.js';
import { h, select } from '../parts/dom.js';
import { sweepLink } from '../parts/route.js';
import { say } from '../words/say.js';

export async function submitView(place, { query }) {
  const from = query.get('from');
  const text = h('textarea', { id: 'spec', spellcheck: 'false', wrap: 'off', 'aria-describedby': 'problems', oninput: number, onscroll: align });
  const lines = h('div', { class: 'lines', 'aria-hidden': 'true' });
  const problems = h('div', { id: 'problems', 'aria-live': 'assertive' });
  const button = h('button', { class: 'primary', type: 'submit' }, say('submit'));
  let marked = new Set();
  place.append(h('h1', {}, say('newSweep')), h('form', { class: 'submit', onsubmit: send },
    h('div', { class: 'row controls' },
      select(say('template'), [...(from ? [['', from]] : []), ...templates.map((one) => [one, one])], from ? '' : (query.get('template') ?? templates[0]), fill)),
    h('label', { for: 'spec' }, say('specText')),
    h('div', { class: 'editor' }, lines, text), problems,
    h('div', { class: 'row' }, button, h('span', { class: 'note' }, say('submit.note')))));
  await fill(from ? '' : (query.get('template') ?? templates[0]));

  async function fill(template) {
    if (template) text.value = await (await fetch(`/examples/${template}.yaml`)).text();
    else text.value = JSON.stringify(await get(path(from, '/spec')), null, 2);
    marked = new Set();
    problems.replaceChildren();
    number();
  }

  /** Numbers the lines, those with problems marked. */
  function number() {
    const count = text.value.split('\n').length;
    lines.replaceChildren(...Array.from({ length: count }, (_, i) => h('div', { class: marked.has(i + 1) ? 'bad' : null }, String(i + 1))));
    align();
  }

  function align() {
    lines.scrollTop = text.scrollTop;
  }

  async function send(event) {
    event.preventDefault();
    button.disabled = true;
    button.textContent = say('submitting');
    try {
      location.hash = sweepLink(await submit(text.value));
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      show(problemLines(refused.problem));
    } finally {
      button.disabled = false;
      button.textContent = say('submit');
    }
  }

  function show(found) {
    marked = new Set(found.map(({ line }) => line));
    number();
    problems.replaceChildren(h('div', { class: 'problem' }, h('b', {}, say('submit.refused')), h('ul', {}, found.map(({ line, text: words }) =>
      h('li', {}, line ? h('button', { type: 'button', class: 'link', onclick: () => go(line) }, say('line', { line })) : '', ' ', words)))));
    const first = found.find(({ line }) => line);
    if (first) go(first.line);
  }

  function go(line) {
    const all = text.value.split('\n');
    const start = all.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    text.focus();
    text.setSelectionRange(start, start + all[line - 1].length);
    text.scrollTop = Math.max(0, (line - 6) * parseFloat(getComputedStyle(text).lineHeight));
  }
}
