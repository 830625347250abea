// What trials tell together: diagnoses, importance, efficiency, rounds.
import { efficiencyOption } from '../../charts/efficiency.js';
import { figure } from '../../charts/figure.js';
import { importanceOption } from '../../charts/importance.js';
import { roundsOption } from '../../charts/rounds.js';
import { efficiencyRows, importanceRows, narrowing, roundRows } from '../../columns/analysis.js';
import { axesOf } from '../../columns/spec.js';
import { getOrReason, path } from '../../parts/api.js';
import { h } from '../../parts/dom.js';
import { throttled } from '../../parts/live.js';
import { trouble } from '../../parts/pieces.js';
import { renew } from '../../parts/renew.js';
import { diagnosesPart } from './diagnoses.js';
import { say } from '../../words/say.js';

const askEveryMillis = 3000;

export function analysisTab(place, { id, sweep, objective }) {
  const parts = [diagnosesPart(id), importance(), efficiency(objective), ...(sweep.spec.spec.rounds ? [rounds(sweep)] : [])]
    .map((part) => ({ ...part, place: h('div', {}, h('p', { class: 'note' }, say('loading'))), wrong: trouble() }));
  place.append(...parts.map((part) => h('section', {}, part.wrong.element, part.place)));
  const asked = parts.map((part) => part.wrong.watched(() => answer(part)));

  /** Asked when a trial has ended or was diagnosed, since nothing else changes the answers. */
  const ask = throttled(askEveryMillis, () => asked.forEach((one) => one()));
  ask();

  async function answer(part) {
    const { document, reason } = await getOrReason(path(id, `/${part.question}`));
    if (!document) {
      renew(part.place, h('h2', {}, part.title), h('p', { class: 'empty' }, reason));
      return;
    }
    part.take(document);
    renew(part.place, part.element);
    part.draw();
  }

  return { draw: () => {}, facts: ask, close: ask.cancel };
}

function importance() {
  let rows = [];
  return ofFigure('importance', (document) => { rows = importanceRows(document); }, {
    title: say('figure.importance'), note: say('note.importance'), name: 'importance',
    titles: () => [say('parameter'), say('share')], rows: () => [...rows].reverse(),
    option: (palette) => importanceOption(palette, rows),
  });
}

function efficiency(objective) {
  let rows = [];
  let metric = objective.metric;
  return ofFigure('efficiency', (document) => { rows = efficiencyRows(document); metric = document.metric; }, {
    title: say('figure.efficiency'), note: say('note.efficiency'), name: 'efficiency',
    titles: () => ['trials', 'worst', 'worseQuartile', 'median', 'betterQuartile', 'best', 'deviation', 'experiments'].map((key) => say(key)),
    rows: () => rows,
    option: (palette) => efficiencyOption(palette, rows, metric),
  });
}

function rounds(sweep) {
  let document = { rounds: [] };
  const scale = ([round, name, min, max, values, log, why]) => [round + 1, name, min, max, values, min === null ? '' : say(log ? 'log' : 'linear'), why];
  return ofFigure('rounds', (taken) => { document = taken; }, {
    title: say('figure.rounds'), note: say('note.rounds'), name: 'rounds', tall: true,
    titles: () => ['round', 'parameter', 'from', 'to', 'values', 'scale', 'reason'].map((key) => say(key)),
    rows: () => roundRows(document).map(scale),
    option: (palette) => roundsOption(palette, narrowing(document), axesOf(sweep.spec)),
  });
}

function ofFigure(question, take, drawing) {
  const one = figure(drawing);
  return { question, take, title: drawing.title, element: one.element, draw: one.draw };
}
