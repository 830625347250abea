// Elements from names, attributes and children; text is always text, never markup.
import { number } from '../columns/numbers.js';
import { language } from '../words/say.js';

/** element -> the attributes that it was given; only those of h() are there. */
const given = new WeakMap();

/** h('a', {href: '#', onclick}, 'words', other); what is null is left out. A key tells an element from its like, see renew.js. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  give(element, attributes);
  element.append(...nodesOf(children));
  return element;
}

/** What was given to an element, or undefined where h() did not make it. */
export const givenTo = (element) => given.get(element);

/** Gives an element attributes in place of those that it was given before. */
export function give(element, attributes) {
  const now = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined));
  for (const [name, value] of Object.entries(given.get(element) ?? {})) if (!(name in now)) take(element, name, value);
  for (const [name, value] of Object.entries(now)) set(element, name, value);
  given.set(element, now);
}

/** Children as nodes; what is null or false is left out. */
export function nodesOf(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : document.createTextNode(child)));
}

/** A table; titles and cells may be elements, numbers stand at the right. A row is told from others by its first cell. */
export function table(titles, rows, attributes = {}) {
  const numeric = titles.map((_, i) => rows.some((row) => typeof row[i] === 'number'));
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': attributes['aria-label'] ?? '' },
    h('table', attributes,
      h('thead', {}, h('tr', {}, titles.map((title, i) => h('th', { scope: 'col', class: numeric[i] ? 'number' : null }, title)))),
      h('tbody', {}, rows.map((row) => h('tr', { key: row[0]?.textContent ?? row[0] }, row.map((cell, i) => h('td', {
        class: numeric[i] ? 'number' : null,
      }, cell instanceof Node ? cell : number(cell, language()))))))));
}

/** A list of choices that tells which one was taken. */
export function select(label, choices, chosen, taken) {
  return h('label', { class: 'choice' }, h('span', {}, label),
    h('select', { onchange: (event) => taken(event.target.value) },
      choices.map(([value, words]) => h('option', { value, selected: value === chosen }, words))));
}

/** Saves a text, a blob or a data URL as a file. */
export function download(name, content, type = 'text/plain') {
  const kept = typeof content === 'string' && content.startsWith('data:');
  const url = kept ? content : URL.createObjectURL(new Blob([content], { type }));
  h('a', { href: url, download: name }).click();
  if (!kept) setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Texts are attributes; of all else, listeners and switches among it, an element has properties. */
const isProperty = (element, name, value) => name in element && typeof value !== 'string';

function set(element, name, value) {
  if (name === 'key') return;
  if (isProperty(element, name, value)) {
    if (element[name] !== value) element[name] = value;
  } else if (value === false) {
    element.removeAttribute(name);
  } else {
    const text = value === true ? '' : String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

function take(element, name, value) {
  if (isProperty(element, name, value)) element[name] = null;
  else element.removeAttribute(name);
}
