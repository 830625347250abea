// Records that nobody could read, and sending one of them again.
import { toCsv } from '../columns/csv.js';
import { moment, number } from '../columns/numbers.js';
import { get, post, root } from '../parts/api.js';
import { ask, tell } from '../parts/dialog.js';
import { download, h } from '../parts/dom.js';
import { renew } from '../parts/renew.js';
import { language, say } from '../words/say.js';

export async function deadLettersView(place) {
  const list = h('div', { id: 'dead-letters' });
  let letters = [];
  place.append(h('div', { class: 'row spread' }, h('h1', {}, say('deadLetters')), h('div', { class: 'row' },
    h('button', { type: 'button', onclick: () => load().catch(failed) }, say('reload')),
    h('button', { type: 'button', onclick: () => download('dead-letters.csv', toCsv(Object.keys(letters[0] ?? {}), letters.map(Object.values)), 'text/csv') }, say('csv')))),
  h('p', { class: 'note' }, say('note.deadLetters')), list);
  await load();

  async function load() {
    ({ deadLetters: letters } = await get(`${root}/dead-letters`));
    renew(list, letters.length ? letters.map(one) : h('p', { class: 'empty' }, say('deadLetters.none')));
  }

  function one(letter) {
    return h('section', { key: letter.id },
      h('div', { class: 'row spread' },
        h('div', { class: 'row' }, h('h2', {}, letter.id), h('b', {}, letter.topic ?? '–'), h('span', { class: 'note' }, moment(letter.diedAtEpochMillis, language()))),
        h('button', { type: 'button', disabled: !letter.topic, onclick: () => again(letter).catch(failed) }, say('replay'))),
      h('p', { class: 'problem', lang: 'en' }, letter.reason ?? '–'),
      h('p', { class: 'note' }, say('letter.key', { key: letter.key ?? '–', bytes: number(letter.bytes, language()) })),
      h('pre', { class: 'code', tabindex: '0' }, letter.value));
  }

  async function again(letter) {
    if ((await ask(say('ask.replay', { id: letter.id, topic: letter.topic }), say('replay'))) === null) return;
    await post(`${root}/dead-letters/${letter.id}/replay`, '', 'application/json');
    tell(say('done.replay'));
  }
}

function failed(error) {
  tell(error.message, 'bad');
}
