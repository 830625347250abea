// The REST interface. What goes wrong becomes a Refused, in words.
import { say } from '../words/say.js';
import { ask, tell } from './dialog.js';

const root = '/api/v1';
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

/** Every trial of a sweep, a page after the other; each page is handed over as it comes. */
export async function allTrials(sweep, page) {
  for (let offset = 0; ; offset += 1000) {
    const { trials, total } = await get(path(sweep, `/trials?limit=1000&offset=${offset}`));
    page(trials);
    if (offset + trials.length >= total || trials.length === 0) return;
  }
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
  for (;;) {
    const token = await ask(say('ask.token'), say('signIn'), '');
    if (token === null) throw new Refused(401, { detail: say('noToken') });
    const response = await fetch(`${root}/session`, { method: 'POST', body: token, headers: { 'Content-Type': 'text/plain' } });
    if (response.ok) return;
    tell(say('wrongToken'), 'bad');
  }
}

async function answer(request) {
  let response;
  try {
    response = await request();
  } catch {
    throw new Refused(0, { detail: say('unreachable') });
  }
  if (response.status === 401) {
    await signIn();
    return answer(request);
  }
  const text = await response.text();
  if (response.ok) return text ? JSON.parse(text) : null;
  let problem;
  try {
    problem = JSON.parse(text);
  } catch {
    problem = { detail: `${response.status} ${response.statusText}` };
  }
  throw new Refused(response.status, problem);
}
