// What stands above every tab of a sweep: its state, what can be done with it, how far and how good it is.
import { duration, number } from '../columns/numbers.js';
import { actions } from '../parts/actions.js';
import { h } from '../parts/dom.js';
import { badge, progressBar } from '../parts/pieces.js';
import { renew } from '../parts/renew.js';
import { sweepLink, trialLink } from '../parts/route.js';
import { language, say } from '../words/say.js';

/** {element, draw}; draw: shows what is known of the sweep now. sign: an element beside the name. */
export function sweepHead(sweep, objective, sign) {
  const name = h('div', { class: 'row' });
  const bar = h('div', { class: 'row actions' });
  const rest = h('div', {});
  const draw = () => {
    const { report, spec } = sweep;
    renew(name, h('h1', {}, report.sweepId), badge(report.state), sign);
    renew(bar, actions(report, spec));
    renew(rest, report.message ? h('p', { class: report.state === 'FAILED' ? 'problem' : 'note' }, report.message) : null, progressBar(report),
      h('div', { class: 'figures' }, figures(report, objective).map(([title, value, note]) =>
        h('div', { key: title }, h('span', {}, title), h('b', {}, value), h('small', {}, note)))));
  };
  return { element: h('div', { class: 'head' }, h('div', { class: 'row spread' }, name, bar), rest), draw };
}

/** [title, value, note]. */
function figures(report, objective) {
  const show = (value) => number(value, language());
  return [
    report.paretoFront ? front(report, show) : best(report, objective, show),
    [say('trials'), show(report.trials.proposed), `${say('RUNNING')}: ${show(report.trials.running)}`],
    [say('epochs'), show(report.epochs), ''],
    [say('took'), duration(report.elapsedMillis, language()), ''],
  ];
}

function front({ sweepId, paretoFront }, show) {
  return [say('figure.front'), h('a', { href: sweepLink(sweepId, 'front') }, show(paretoFront.length)), say('trials')];
}

function best({ sweepId, best: found }, { metric }, show) {
  if (!found) return [say('best'), '–', metric];
  return [say('best'), h('a', { href: trialLink(sweepId, found.number) }, show(found.value)), `${metric} · ${say('trial')} ${found.number}`];
}
