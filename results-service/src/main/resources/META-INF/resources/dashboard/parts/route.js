// Addresses: every view has one.

/** '#/sweeps/ID/trials/7' -> {view, parameters}; what follows ? is in parameters.query. */
export function route(hash) {
  const [place, query] = hash.replace(/^#?\/?/, '').split('?');
  const steps = place.split('/').filter(Boolean).map(decodeURIComponent);
  const parameters = { query: new URLSearchParams(query ?? '') };
  if (steps.length === 0) return { view: 'list', parameters };
  if (['new', 'trainers', 'dead-letters', 'compare'].includes(steps[0]) && steps.length === 1) return { view: steps[0], parameters };
  if (steps[0] !== 'sweeps' || !steps[1]) return { view: 'none', parameters };
  parameters.sweep = steps[1];
  if (steps[2] === 'compare') return { view: 'trials', parameters };
  if (steps[2] === 'trials' && steps[3]) return { view: 'trial', parameters: { ...parameters, trial: steps[3] } };
  return { view: 'sweep', parameters: { ...parameters, tab: steps[2] ?? 'curves' } };
}

/** Keeps what a reader chose in the address, without a new view; what is empty is left out. */
export function rememberQuery(changes) {
  const [place, query] = location.hash.split('?');
  const kept = new URLSearchParams(query ?? '');
  for (const [name, value] of Object.entries(changes)) {
    if (value === '' || value === null) kept.delete(name);
    else kept.set(name, value);
  }
  history.replaceState(null, '', `${place || '#/'}${kept.size ? `?${kept}` : ''}`);
}

export const sweepLink = (sweep, tab = '') => `#/sweeps/${encodeURIComponent(sweep)}${tab && `/${tab}`}`;
export const trialLink = (sweep, number) => `${sweepLink(sweep)}/trials/${number}`;
