// All sweeps: what is running, how far, how good.
import { matching, namespaces, progress } from '../columns/list.js';
import { duration, moment, number } from '../columns/numbers.js';
import { h, select } from '../parts/dom.js';
import { follow, throttled } from '../parts/live.js';
import { badge, liveSign, progressBar } from '../parts/pieces.js';
import { renew } from '../parts/renew.js';
import { rememberQuery, sweepLink } from '../parts/route.js';
import { language, say } from '../words/say.js';

const chosen = new Set();
const numeric = ['best', 'epochs', 'took'];
const states = ['RUNNING', 'PAUSED', 'COMPLETED', 'FAILED', 'CANCELLED'];

export function listView(place, { query }) {
  const reports = new Map();
  let loaded = false;
  let text = query.get('filter') ?? '';
  let state = query.get('state') ?? '';
  let namespace = query.get('namespace') ?? '';
  const sign = liveSign();
  const rows = h('div', { id: 'sweeps' }, say('loading'));
  const compare = h('a', { class: 'button', hidden: true });
  const spaces = h('span', {});
  const show = throttled(200, () => {
    offerNamespaces();
    renew(rows, content([...reports.values()], text, state, namespace, loaded, choose));
  });

  place.append(
    h('div', { class: 'row spread' }, h('h1', {}, say('sweeps')), sign.element),
    h('div', { class: 'row controls' },
      h('label', { class: 'choice' }, h('span', {}, say('filter')),
        h('input', { type: 'search', value: text, oninput: (event) => change(() => (text = event.target.value)) })),
      select(say('state'), [['', say('all')], ...states.map((one) => [one, say(one)])], state, (chosen) => change(() => (state = chosen))),
      spaces,
      compare, h('a', { class: 'button primary', href: '#/new' }, say('newSweep'))),
    rows);

  /** A choice where there is one. */
  function offerNamespaces() {
    const names = namespaces(reports.values(), namespace);
    renew(spaces, names.length < 2 && !namespace ? null
      : select(say('namespace'), [['', say('all')], ...names.map((one) => [one, one])], namespace, (chosen) => change(() => (namespace = chosen))));
  }

  function change(action) {
    action();
    rememberQuery({ filter: text, state, namespace });
    show();
  }

  function choose() {
    compare.hidden = chosen.size < 2;
    compare.href = `#/compare?sweeps=${[...chosen].map(encodeURIComponent).join(',')}`;
    compare.textContent = say('compare.chosenSweeps', { count: chosen.size });
  }
  chosen.clear();

  const close = follow('/api/v1/stream', {
    sweeps: ({ sweeps }) => {
      loaded = true;
      reports.clear();
      sweeps.forEach((report) => reports.set(report.sweepId, report));
      show();
    },
    report: (report) => {
      reports.set(report.sweepId, report);
      show();
    },
    deleted: ({ sweepId }) => {
      reports.delete(sweepId);
      show();
    },
  }, sign.show);
  return () => {
    close();
    show.cancel();
  };
}

function content(reports, text, state, namespace, loaded, choose) {
  if (!loaded) return say('loading');
  const shown = matching(reports, text, state, namespace);
  if (!shown.length) return h('p', { class: 'empty' }, say(reports.length ? 'list.nomatch' : 'list.empty'));
  return h('div', { class: 'scroll' }, h('table', { class: 'cards' },
    h('thead', {}, h('tr', {}, h('td'), ['name', 'namespace', 'state', 'progress', 'best', 'epochs', 'started', 'took'].map((key) => h('th', { scope: 'col', class: numeric.includes(key) ? 'number' : null }, say(key))))),
    h('tbody', {}, shown.map((report) => row(report, choose)))));
}

function row(report, choose) {
  const [ended, budget] = progress(report);
  const cell = (key, value, kind) => h('td', { 'data-title': say(key), class: kind ?? null }, value);
  return h('tr', { key: report.sweepId },
    h('td', {}, h('input', { type: 'checkbox', checked: chosen.has(report.sweepId), 'aria-label': say('chooseSweep', { sweep: report.sweepId }),
      onchange: (event) => { chosen[event.target.checked ? 'add' : 'delete'](report.sweepId); choose(); } })),
    cell('name', h('a', { href: sweepLink(report.sweepId) }, report.sweepId)),
    cell('namespace', report.namespace),
    cell('state', badge(report.state)),
    cell('progress', h('div', { class: 'withbar' }, progressBar(report), h('small', {}, `${number(ended, language())} ${say('of')} ${number(budget, language())}`))),
    cell('best', report.best ? number(report.best.value, language()) : '–', 'number'),
    cell('epochs', number(report.epochs, language()), 'number'),
    cell('started', moment(report.submittedAtEpochMillis, language())),
    cell('took', duration(report.elapsedMillis, language()), 'number'));
}
