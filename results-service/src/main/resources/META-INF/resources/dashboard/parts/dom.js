// Elements from names, attributes and children; text is always text, never markup.

/** h('a', {href: '#', onclick}, 'words', other); attributes that are null or false are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value !== 'string') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A table; titles and cells may be elements. */
export function table(titles, rows, attributes = {}) {
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': attributes['aria-label'] ?? '' },
    h('table', attributes,
      h('thead', {}, h('tr', {}, titles.map((title) => h('th', { scope: 'col' }, title)))),
      h('tbody', {}, rows.map((row) => h('tr', {}, row.map((cell) => h('td', {
        class: typeof cell === 'number' ? 'number' : null,
      }, cell instanceof Node ? cell : String(cell ?? '–'))))))));
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
