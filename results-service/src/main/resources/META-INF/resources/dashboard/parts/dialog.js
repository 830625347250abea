// Questions before something is done, and words after it.
import { h } from './dom.js';
import { say } from '../words/say.js';

/** Asks; with a number field where `initial` is one, with a secret one where it is text. Resolves to true, what was given, or null when it was left. */
export function ask(question, action, initial = null) {
  return new Promise((resolve) => {
    const secret = typeof initial === 'string';
    const kind = secret ? { type: 'password', autocomplete: 'current-password' } : { type: 'number', min: '1', step: '1' };
    const field = initial === null ? null : h('input', { ...kind, value: String(initial), 'aria-label': question });
    const given = () => (secret ? field.value : Number(field.value));
    const done = (value) => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    const dialog = h('dialog', { 'aria-label': action, oncancel: () => done(null) },
      h('form', {
        onsubmit: (event) => {
          event.preventDefault();
          done(field ? given() : true);
        },
      }, h('p', {}, question), field,
      h('div', { class: 'row end' },
        h('button', { type: 'button', onclick: () => done(null) }, say('back')),
        h('button', { class: 'primary', type: 'submit' }, action))));
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Says something for a few seconds, to screen readers too. */
export function tell(words, kind = 'good') {
  const note = h('div', { class: `toast ${kind}`, role: kind === 'bad' ? 'alert' : 'status' }, words);
  document.body.append(note);
  setTimeout(() => note.remove(), kind === 'bad' ? 10_000 : 4_000);
}
