// What can be done with a sweep, each after a question.
import { path, post, remove } from './api.js';
import { ask, tell } from './dialog.js';
import { h } from './dom.js';
import { say } from '../words/say.js';

/** Buttons for what the state of a sweep allows. */
export function actions(report) {
  const running = report.state === 'RUNNING';
  const paused = report.state === 'PAUSED';
  const extendable = report.maxTrialCount && (running || paused || report.reason === 'MAX_TRIALS');
  return h('div', { class: 'row actions' },
    running && button(report, 'pause'),
    paused && button(report, 'resume'),
    extendable && button(report, 'extend'),
    (running || paused) && button(report, 'cancel', 'danger'),
    report.reason && h('button', { type: 'button', class: 'danger', onclick: () => erase(report) }, say('delete')),
    h('a', { class: 'button', href: `#/new?from=${encodeURIComponent(report.sweepId)}` }, say('clone')));
}

function button(report, command, kind = null) {
  return h('button', { type: 'button', class: kind, onclick: () => act(report, command) }, say(command));
}

async function act(report, command) {
  const initial = command === 'extend' ? report.maxTrialCount + report.trials.proposed : null;
  const answer = await ask(say(`ask.${command}`), say(command), initial);
  if (answer === null) return;
  const body = command === 'extend' ? JSON.stringify({ maxTrialCount: answer }) : '';
  try {
    await post(path(report.sweepId, `/${command}`), body, 'application/json');
    tell(say(`done.${command}`, { trials: answer }));
    // The stream of a sweep that had ended is over; the page follows it anew.
    if (report.reason) dispatchEvent(new HashChangeEvent('hashchange'));
  } catch (refused) {
    tell(refused.message, 'bad');
  }
}

async function erase(report) {
  if (await ask(say('ask.delete'), say('delete')) === null) return;
  try {
    await remove(path(report.sweepId));
    tell(say('done.delete'));
    location.hash = '#/';
  } catch (refused) {
    tell(refused.message, 'bad');
  }
}
