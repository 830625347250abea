// The page: its header, and which view an address shows.
import { redrawAll } from './charts/figure.js';
import { isSignedIn, signOut } from './parts/api.js';
import { applyChoices, store, stored } from './parts/choices.js';
import { h, select } from './parts/dom.js';
import { problem } from './parts/pieces.js';
import { route } from './parts/route.js';
import { compareView } from './views/compare.js';
import { deadLettersView } from './views/deadletters.js';
import { listView } from './views/list.js';
import { submitView } from './views/submit.js';
import { sweepView } from './views/sweep.js';
import { sweepsView } from './views/sweeps.js';
import { trainersView } from './views/trainers.js';
import { trialView } from './views/trial.js';
import { language, languages, say } from './words/say.js';

const views = {
  list: listView, new: submitView, sweep: sweepView, trial: trialView, trials: compareView, compare: sweepsView, trainers: trainersView,
  'dead-letters': deadLettersView,
};
/** The views that the header leads to; all others belong to the sweeps. */
const leading = { new: 'newSweep', trainers: 'trainers', 'dead-letters': 'deadLetters' };
let leave = () => {};
let shown = 0;

applyChoices();
header();
show();
addEventListener('hashchange', show);
addEventListener('signedin', header);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redrawAll);

/** A view is a function (place, parameters) that may give another, which ends it. */
async function show() {
  leave();
  leave = () => {};
  const turn = ++shown;
  const { view, parameters } = route(location.hash);
  const place = h('div', { class: 'view', id: `view-${view}` });
  document.getElementById('main').replaceChildren(place);
  document.querySelectorAll('#header nav a').forEach((link) =>
    mark(link, link.getAttribute('href') === (view in leading ? `#/${view}` : '#/')));
  document.title = [parameters.trial && `${say('trial')} ${parameters.trial}`, parameters.sweep, 'Barrido'].filter(Boolean).join(' · ');
  try {
    if (!views[view]) throw new Error(say('not.found'));
    const end = await views[view](place, parameters);
    if (turn === shown) leave = end ?? leave;
    else end?.();
  } catch (error) {
    place.replaceChildren(problem(error));
  }
}

function mark(link, current) {
  if (current) link.setAttribute('aria-current', 'page');
  else link.removeAttribute('aria-current');
}

function header() {
  document.getElementById('skip').textContent = say('skip');
  document.getElementById('skip').onclick = (event) => {
    event.preventDefault();
    document.getElementById('main').focus();
  };
  document.getElementById('header').replaceChildren(
    h('a', { href: '#/', class: 'mark' }, h('img', { src: 'dashboard/icon.svg', alt: '', width: '24', height: '24' }), 'Barrido'),
    h('nav', { 'aria-label': 'Barrido' }, h('a', { href: '#/' }, say('sweeps')), Object.entries(leading).map(([name, key]) => h('a', { href: `#/${name}` }, say(key)))),
    h('div', { class: 'row' },
      select(say('theme'), ['auto', 'light', 'dark'].map((one) => [one, say(`theme.${one}`)]), stored('theme') ?? 'auto', (chosen) => choose('theme', chosen)),
      isSignedIn() ? h('button', { type: 'button', id: 'sign-out', onclick: leaveServer }, say('signOut')) : null,
      select(say('language'), Object.entries(languages), language(), (chosen) => choose('language', chosen))));
}

async function leaveServer() {
  await signOut();
  location.reload();
}

function choose(what, value) {
  store(what, value);
  applyChoices();
  if (what === 'theme') {
    redrawAll();
  } else {
    header();
    show();
  }
}
