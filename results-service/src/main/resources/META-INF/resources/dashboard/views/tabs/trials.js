// The table of trials, sorted, filtered and paged by the server.
import { duration, number, spread } from '../../columns/numbers.js';
import { get, path } from '../../parts/api.js';
import { h, select } from '../../parts/dom.js';
import { throttled } from '../../parts/live.js';
import { badge, trouble } from '../../parts/pieces.js';
import { renew } from '../../parts/renew.js';
import { sweepLink, trialLink } from '../../parts/route.js';
import { language, say } from '../../words/say.js';

const size = 50;
const askEveryMillis = 1000;
const states = ['QUEUED', 'RUNNING', 'PAUSED', 'COMPLETED', 'PRUNED', 'FAILED', 'CANCELLED'];

export function trialsTab(place, { id, sweep, objective, query }) {
  const shown = { sort: query.get('sort') ?? 'number', order: query.get('order') ?? 'asc', state: query.get('state') ?? '', offset: Number(query.get('offset') ?? 0) };
  const chosen = new Set();
  const parameters = (sweep.spec.spec.parameters ?? []).map((parameter) => parameter.name);
  const wrong = trouble();
  const rows = h('div', { id: 'trials' });
  const compare = h('a', { class: 'button', hidden: true });
  place.append(
    h('div', { class: 'row controls' },
      select(say('state'), [['', say('all')], ...states.map((one) => [one, say(one)])], shown.state, (state) => change({ state, offset: 0 })),
      h('span', { class: 'grow' }), compare,
      h('a', { class: 'button', href: path(id, '/export?format=csv'), download: '' }, `${say('export')} CSV`),
      h('a', { class: 'button', href: path(id, '/export?format=jsonl'), download: '' }, `${say('export')} JSONL`)),
    wrong.element, rows);
  const show = wrong.watched(load);
  const ask = throttled(askEveryMillis, show);
  show();

  function change(parts) {
    Object.assign(shown, parts);
    const kept = new URLSearchParams(Object.entries(shown).filter(([, value]) => value));
    history.replaceState(null, '', `${sweepLink(id, 'trials')}?${kept}`);
    show();
  }

  async function load() {
    const asked = new URLSearchParams({ sort: shown.sort, order: shown.order, offset: shown.offset, limit: size });
    if (shown.state) asked.set('state', shown.state);
    const page = await get(path(id, `/trials?${asked}`));
    renew(rows, grid(page.trials), pager(page));
    choose();
  }

  function grid(trials) {
    const title = (key, words) => h('th', { scope: 'col', class: 'number', 'aria-sort': shown.sort === key ? (shown.order === 'asc' ? 'ascending' : 'descending') : null },
      h('button', { type: 'button', title: say('sort', { column: words }), onclick: () => change({ sort: key, order: shown.sort === key && shown.order === 'asc' ? 'desc' : 'asc', offset: 0 }) }, words));
    const plain = (words, kind = null) => h('th', { scope: 'col', class: kind }, words);
    return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('trials') }, h('table', {},
      h('thead', {}, h('tr', {}, h('td'), title('number', say('number')), plain(say('state')), title('value', objective.metric), title('epochs', say('epochs')), title('elapsed', say('took2')), parameters.map((name) => plain(name, 'number')))),
      h('tbody', {}, trials.map(row))));
  }

  function row(trial) {
    return h('tr', { key: trial.number },
      h('td', {}, h('input', { type: 'checkbox', checked: chosen.has(trial.number), 'aria-label': say('choose', { number: trial.number }), onchange: (event) => { chosen[event.target.checked ? 'add' : 'delete'](trial.number); choose(); } })),
      h('td', { class: 'number' }, h('a', { href: trialLink(id, trial.number) }, String(trial.number))),
      h('td', {}, badge(trial.state)),
      h('td', { class: 'number' }, spread(trial.value, trial.deviation, language())),
      h('td', { class: 'number' }, number(trial.epochs, language())),
      h('td', { class: 'number' }, duration(trial.elapsedMillis, language())),
      parameters.map((name) => h('td', { class: 'number' }, number(trial.hyperparameters[name], language()))));
  }

  function pager({ total, trials }) {
    const step = (key, offset, possible) => h('button', { key, type: 'button', disabled: !possible, onclick: () => change({ offset }) }, say(key));
    return h('div', { class: 'row end' },
      h('span', {}, say('page', { from: trials.length ? shown.offset + 1 : 0, to: shown.offset + trials.length, total: number(total, language()) })),
      step('previous', Math.max(0, shown.offset - size), shown.offset > 0), step('next', shown.offset + size, shown.offset + size < total));
  }

  function choose() {
    compare.hidden = chosen.size < 2;
    compare.href = `${sweepLink(id, 'compare')}?trials=${[...chosen].join(',')}`;
    compare.textContent = say('compare.chosen', { count: chosen.size });
  }

  return { draw: () => {}, facts: ask, close: ask.cancel };
}
