// Questions before something is done, and words after it.
import { h } from './dom.js';
import { say } from '../words/say.js';

/**
 * Asks; with a number field where `initial` is one, with a secret one where it is text. wrong: what was wrong with the last
 * answer. Resolves to true, what was given, or null when it was left.
 */
export function ask(question, action, initial = null, wrong = null) {
  const secret = typeof initial === 'string';
  const kind = secret ? { type: 'password', autocomplete: 'current-password' } : { type: 'number', min: '1', step: '1' };
  const field = initial === null ? null : h('input', { ...kind, value: String(initial), 'aria-label': question });
  const given = () => (secret ? field.value : Number(field.value));
  return open(question, action, [wrong && h('p', { class: 'problem', role: 'alert' }, wrong), field], () => (field ? given() : true));
}

/** Asks for a text for each axis of a search space, any of which may be left empty. Resolves to texts by name, or null. */
export function askFor(question, action, axes) {
  const fields = axes.map((axis) => (axis.kind === 'category'
    ? h('select', {}, h('option', { value: '' }, say('drawn')), axis.choices.map((choice) => h('option', { value: choice }, choice)))
    : h('input', { type: 'text', inputmode: 'decimal', placeholder: `${axis.min} … ${axis.max}` })));
  const labelled = axes.map((axis, i) => h('label', { class: 'choice' }, h('span', {}, axis.name), fields[i]));
  return open(question, action, [h('div', { class: 'fields' }, labelled)],
    () => Object.fromEntries(axes.map((axis, i) => [axis.name, fields[i].value])));
}

/** Says something for a few seconds, to screen readers too. */
export function tell(words, kind = 'good') {
  const note = h('div', { class: `toast ${kind}`, role: kind === 'bad' ? 'alert' : 'status' }, words);
  document.body.append(note);
  setTimeout(() => note.remove(), kind === 'bad' ? 10_000 : 4_000);
}

function open(question, action, parts, given) {
  return new Promise((resolve) => {
    const done = (value) => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    const dialog = h('dialog', { 'aria-label': action, oncancel: () => done(null) },
      h('form', {
        onsubmit: (event) => {
          event.preventDefault();
          done(given());
        },
      }, h('p', {}, question), parts,
      h('div', { class: 'row end' },
        h('button', { type: 'button', onclick: () => done(null) }, say('back')),
        h('button', { class: 'primary', type: 'submit' }, action))));
    document.body.append(dialog);
    dialog.showModal();
  });
}
