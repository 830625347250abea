// What a spec says, for those who draw it.

import { objectivesOf } from './front.js';

/** {metric, maximize, metrics} of a spec's first objective; metrics: all objectives' and the additional ones. */
export function objectiveOf(document) {
  const all = objectivesOf(document);
  const [{ metric, maximize }] = all;
  return { metric, maximize, metrics: [...new Set([...all.map((one) => one.metric), ...all.flatMap((one) => one.additional)])] };
}

/** Parameters as axes: {name, kind: 'number' | 'category', log, min, max, choices, listed}; listed: choices as the spec has them. */
export function axesOf(document) {
  return (document?.spec?.parameters ?? []).map((parameter) => {
    const space = parameter.feasibleSpace ?? {};
    const choices = Array.isArray(space.list) ? space.list : null;
    const numeric = parameter.parameterType !== 'categorical' && !choices?.some((value) => typeof value !== 'number');
    return {
      name: parameter.name,
      kind: numeric ? 'number' : 'category',
      log: numeric && isLog(space, choices),
      min: numeric ? (choices ? Math.min(...choices) : Number(space.min)) : null,
      max: numeric ? (choices ? Math.max(...choices) : Number(space.max)) : null,
      choices: numeric ? null : (choices ?? []).map(String),
      listed: choices,
    };
  });
}

function isLog(space, choices) {
  if (choices) return Math.min(...choices) > 0 && Math.max(...choices) / Math.min(...choices) >= 16;
  return String(space.distribution ?? '').toLowerCase().startsWith('log') && Number(space.min) > 0;
}
