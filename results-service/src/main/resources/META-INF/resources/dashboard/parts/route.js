// Addresses: every view has one.

/** '#/sweeps/ID/trials/7' -> {view, parameters}; what follows ? is in parameters.query. */
export function route(hash) {
  const [place, query] = hash.replace(/^#?\/?/, '').split('?');
  const steps = place.split('/').filter(Boolean).map(decodeURIComponent);
  const parameters = { query: new URLSearchParams(query ?? '') };
  if (steps.length === 0) return { view: 'list', parameters };
  if (steps[0] === 'new') return { view: 'submit', parameters };
  if (steps[0] !== 'sweeps' || !steps[1]) return { view: 'none', parameters };
  parameters.sweep = steps[1];
  if (steps[2] === 'compare') return { view: 'compare', parameters };
  if (steps[2] === 'trials' && steps[3]) return { view: 'trial', parameters: { ...parameters, trial: steps[3] } };
  return { view: 'sweep', parameters: { ...parameters, tab: steps[2] ?? 'curves' } };
}

export const sweepLink = (sweep, tab = '') => `#/sweeps/${encodeURIComponent(sweep)}${tab && `/${tab}`}`;
export const trialLink = (sweep, number) => `${sweepLink(sweep)}/trials/${number}`;
