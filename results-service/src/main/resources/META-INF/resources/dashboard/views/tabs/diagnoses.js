// What learning curves show, the most common first, with advice.
import { number } from '../../columns/numbers.js';
import { h } from '../../parts/dom.js';
import { renew } from '../../parts/renew.js';
import { trialLink } from '../../parts/route.js';
import { language, say } from '../../words/say.js';

const linkedAtMost = 12;

/** A part of the analysis: the question, and what is made of the answer. */
export function diagnosesPart(id) {
  const list = h('div', { class: 'diagnoses' });
  let groups = [];
  return {
    question: 'diagnoses', title: say('diagnoses'), element: h('div', { key: 'diagnoses' }, h('h2', {}, say('diagnoses')), list),
    take: (document) => { groups = document.diagnoses; },
    draw: () => renew(list, groups.length ? groups.map((group) => one(id, group)) : h('p', { class: 'note' }, say('diagnoses.none'))),
  };
}

/** The server speaks English. */
function one(id, { title, trials, evidence, advice }) {
  const show = ({ lowest, highest }) => lowest === highest ? number(lowest, language()) : `${number(lowest, language())} – ${number(highest, language())}`;
  return h('article', { key: title },
    h('div', { class: 'row' }, h('b', { lang: 'en' }, title), h('span', { class: 'note' }, say('diagnoses.trials', { count: number(trials.length, language()) }))),
    h('p', { lang: 'en' }, advice),
    h('p', { class: 'note' }, Object.entries(evidence).map(([name, span]) => `${name}: ${show(span)}`).join(' · ')),
    h('p', { class: 'note' }, `${say('trials')}: `, trials.slice(0, linkedAtMost).map((trial) => [h('a', { key: trial, href: trialLink(id, trial) }, String(trial)), ' ']), trials.length > linkedAtMost ? '…' : ''));
}
