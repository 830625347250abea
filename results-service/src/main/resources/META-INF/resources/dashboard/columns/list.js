// The list of sweeps.

/** Reports that match a text (in id, name, namespace or state), a state and a namespace; newest first. */
export function matching(reports, text, state, namespace = '') {
  const wanted = text.trim().toLowerCase();
  return [...reports]
    .filter((report) => !state || report.state === state)
    .filter((report) => !namespace || report.namespace === namespace)
    .filter((report) => !wanted || `${report.sweepId} ${report.name} ${report.namespace} ${report.state}`.toLowerCase().includes(wanted))
    .sort((a, b) => b.submittedAtEpochMillis - a.submittedAtEpochMillis || a.sweepId.localeCompare(b.sweepId));
}

/** The namespaces that there are, by name; the one that was chosen among them. */
export function namespaces(reports, chosen) {
  const all = new Set([...reports].map((report) => report.namespace));
  if (chosen) all.add(chosen);
  return [...all].sort();
}

/** [ended, budget] of a report; budget: what was proposed where the space alone bounds the sweep. */
export function progress(report) {
  const counts = report.trials;
  return [counts.completed + counts.pruned + counts.failed + counts.cancelled,
    Math.max(report.maxTrialCount ?? 0, counts.proposed)];
}
