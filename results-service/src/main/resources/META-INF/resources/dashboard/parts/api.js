// The REST interface. What goes wrong becomes a Refused, in words.
import { say } from '../words/say.js';
import { store, stored } from './choices.js';
import { ask } from './dialog.js';

export const root = '/api/v1';
/** More than these are no clearer to look at, and slower. */
const drawnTrials = 2000;
const drawnCurves = 500;
let signingIn = null;

/** The server's problem document, or what stands for one. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

export const path = (sweep, rest = '') => `${root}/sweeps/${encodeURIComponent(sweep)}${rest}`;

export async function get(url) {
  return answer(() => fetch(url, { headers: { Accept: 'application/json' } }));
}

export async function post(url, body, type) {
  return answer(() => fetch(url, { method: 'POST', body, headers: { 'Content-Type': type, Accept: 'application/json' } }));
}

/** Deletes what is at an address. */
export async function remove(url) {
  return answer(() => fetch(url, { method: 'DELETE', headers: { Accept: 'application/json' } }));
}

/** Submits a spec and gives the id of the sweep. */
export async function submit(spec) {
  return (await post(`${root}/sweeps`, spec, 'application/yaml')).sweepId;
}

/** The trials of a sweep for charts, of many a choice of the server's: {trials, total}. */
export async function sampledTrials(sweep) {
  return get(path(sweep, `/sample?limit=${drawnTrials}`));
}

/** Curves of a metric for charts, as far as they were measured at a moment; of many trials those of a choice. */
export async function sampledCurves(sweep, metric, until = null) {
  const past = until === null ? '' : `&until=${until}`;
  return (await get(path(sweep, `/curves?metric=${encodeURIComponent(metric)}&limit=${drawnCurves}${past}`))).curves;
}

/** A file of the server's, as a blob. */
export async function blob(url) {
  return answer(() => fetch(url), (response) => response.blob());
}

/** Null where the question is refused because it is too early for it or there is nothing. */
export async function getOrReason(url) {
  try {
    return { document: await get(url), reason: null };
  } catch (refused) {
    if (!(refused instanceof Refused) || refused.status >= 500) throw refused;
    return { document: null, reason: refused.message };
  }
}

/** Returns when this browser may ask: at once, or after its reader gave a token. */
export async function mayAsk() {
  await get(`${root}/sweeps`);
}

function signIn() {
  signingIn ??= askUntilRight().finally(() => { signingIn = null; });
  return signingIn;
}

async function askUntilRight() {
  for (let wrong = null; ; wrong = say('wrongToken')) {
    const token = await ask(say('ask.token'), say('signIn'), '', wrong);
    if (token === null) throw new Refused(401, { detail: say('noToken') });
    const response = await fetch(`${root}/session`, { method: 'POST', body: token, headers: { 'Content-Type': 'text/plain' } });
    if (response.ok) {
      store('signedIn', 'yes');
      dispatchEvent(new Event('signedin'));
      return;
    }
  }
}

/** Whether this browser was given a cookie for a token, which scripts do not see. */
export const isSignedIn = () => stored('signedIn') === 'yes';

/** Gives the cookie back. */
export async function signOut() {
  await fetch(`${root}/session`, { method: 'DELETE' });
  store('signedIn', 'no');
}

async function answer(request, read = json) {
  let response;
  try {
    response = await request();
  } catch {
    throw new Refused(0, { detail: say('unreachable') });
  }
  if (response.status === 401) {
    await signIn();
    return answer(request, read);
  }
  if (response.ok) return read(response);
  const text = await response.text();
  let problem;
  try {
    problem = JSON.parse(text);
  } catch {
    problem = { detail: `${response.status} ${response.statusText}` };
  }
  throw new Refused(response.status, problem);
}

async function json(response) {
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}
