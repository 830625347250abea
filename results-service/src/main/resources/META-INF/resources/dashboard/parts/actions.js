// What can be done with a sweep, each after a question.
import { pointOf } from '../columns/point.js';
import { axesOf } from '../columns/spec.js';
import { path, post, remove, submit } from './api.js';
import { ask, askFor, tell } from './dialog.js';
import { h } from './dom.js';
import { sweepLink } from './route.js';
import { say } from '../words/say.js';

/** Buttons for what the state of a sweep allows, each with its key. */
export function actions(report, spec) {
  const running = report.state === 'RUNNING';
  const paused = report.state === 'PAUSED';
  const extendable = report.maxTrialCount && (running || paused || report.reason === 'MAX_TRIALS');
  return [
    running && button('pause', () => command(report, 'pause')),
    paused && button('resume', () => command(report, 'resume')),
    running && button('enqueue', () => enqueue(report, spec)),
    extendable && button('extend', () => extend(report)),
    (running || paused) && button('cancel', () => command(report, 'cancel'), 'danger'),
    button('rerun', () => rerun(report, spec)),
    report.reason && button('delete', () => erase(report), 'danger'),
    h('a', { key: 'clone', class: 'button', href: `#/new?from=${encodeURIComponent(report.sweepId)}` }, say('clone')),
  ];
}

/** A button that has a trial stopped. */
export function stopButton(sweep, trial) {
  return button('stop', async () => {
    if ((await ask(say('ask.stop', { number: trial.number }), say('stop'))) === null) return;
    await post(path(sweep, `/trials/${trial.number}/stop`), '', 'application/json');
    tell(say('done.stop'));
  }, 'danger');
}

function button(key, action, kind = null) {
  return h('button', { key, type: 'button', class: kind, onclick: () => action().catch((refused) => tell(refused.message, 'bad')) }, say(key));
}

async function command(report, name) {
  if ((await ask(say(`ask.${name}`), say(name))) === null) return;
  await post(path(report.sweepId, `/${name}`), '', 'application/json');
  tell(say(`done.${name}`));
}

async function extend(report) {
  const trials = await ask(say('ask.extend'), say('extend'), report.maxTrialCount + report.trials.proposed);
  if (trials === null) return;
  await post(path(report.sweepId, '/extend'), JSON.stringify({ maxTrialCount: trials }), 'application/json');
  tell(say('done.extend', { trials }));
  // The stream of a sweep that had ended is over; the page follows it anew.
  if (report.reason) dispatchEvent(new HashChangeEvent('hashchange'));
}

async function enqueue(report, spec) {
  const axes = axesOf(spec);
  const texts = await askFor(say('ask.enqueue'), say('enqueue'), axes);
  if (texts === null) return;
  await post(path(report.sweepId, '/enqueue'), JSON.stringify({ hyperparameters: pointOf(axes, texts) }), 'application/json');
  tell(say('done.enqueue'));
}

async function rerun(report, spec) {
  if ((await ask(say('ask.rerun', { seed: report.seed }), say('rerun'))) === null) return;
  location.hash = sweepLink(await submit(JSON.stringify({ ...spec, spec: { ...spec.spec, seed: report.seed } })));
}

async function erase(report) {
  if ((await ask(say('ask.delete'), say('delete'))) === null) return;
  await remove(path(report.sweepId));
  tell(say('done.delete'));
  location.hash = '#/';
}
