// The numbers of a sweep, and what it was asked for.
import { duration, moment, number, spread } from '../../columns/numbers.js';
import { download, h, table } from '../../parts/dom.js';
import { facts } from '../../parts/pieces.js';
import { renew } from '../../parts/renew.js';
import { trialLink } from '../../parts/route.js';
import { language, say } from '../../words/say.js';

export function reportTab(place, { id, sweep, objective }) {
  const numbers = h('div', { class: 'columns' });
  const save = (name, document) => download(`${id}-${name}.json`, `${JSON.stringify(document, null, 2)}\n`, 'application/json');
  place.append(
    h('div', { class: 'row controls end' },
      h('button', { type: 'button', onclick: () => save('report', sweep.report) }, say('downloadReport')),
      h('button', { type: 'button', onclick: () => save('spec', sweep.spec) }, say('downloadSpec'))),
    numbers,
    h('section', {}, h('h2', {}, say('spec')), h('pre', { class: 'code', tabindex: '0' }, JSON.stringify(sweep.spec, null, 2))));

  function draw() {
    const { report } = sweep;
    const show = (value) => number(value, language());
    const counts = Object.entries(report.trials).filter(([state]) => state !== 'proposed');
    renew(numbers,
      h('section', { key: 'about' }, h('h2', {}, say('about')), facts([
        [say('name'), report.name], [say('state'), say(report.state)], [say('reason'), report.reason && reasonOf(report.reason)],
        [say('objective'), objective.metric], [say('started'), moment(report.submittedAtEpochMillis, language())],
        [say('lasted'), duration(report.elapsedMillis, language())], [say('budget'), report.maxTrialCount ? show(report.maxTrialCount) : say('unlimited')],
        [say('trials'), show(report.trials.proposed)], ...counts.filter(([, count]) => count).map(([state, count]) => [`· ${say(state.toUpperCase())}`, show(count)]),
        [say('epochs'), show(report.epochs)]])),
      report.best && h('section', { key: 'best' }, h('h2', {}, say('bestTrial')), facts([
        [say('trial'), h('a', { href: trialLink(id, report.best.number) }, String(report.best.number))],
        [say('value'), spread(report.best.value, report.best.deviation, language())], [say('epoch'), show(report.best.epoch)],
        ...Object.entries(report.best.hyperparameters).map(([name, value]) => [name, show(value)])])),
      report.best && h('section', { key: 'metrics' }, h('h2', {}, say('metricsAtBest')), facts(Object.entries(report.best.metrics).sort().map(([name, value]) => [name, show(value)]))),
      report.ensemble && ensemble(id, report.ensemble));
  }
  draw();
  return { draw };
}

function reasonOf(reason) {
  const words = say(`reason.${reason}`);
  return words === `reason.${reason}` ? reason : words;
}

function ensemble(id, { size, metrics, average, best, members, message }) {
  const names = Object.keys(metrics).sort();
  return h('section', { key: 'ensemble' }, h('h2', {}, say('ensemble', { size })), message ? h('p', { class: 'note' }, message) : '',
    table([say('metric'), say('ensemble', { size }), 'Ø', say('bestTrial')], names.map((name) => [name, metrics[name], average[name], best[name]])),
    table([say('trial'), say('weight')], members.map((member) => [h('a', { href: trialLink(id, member.number) }, String(member.number)), member.weight])));
}
