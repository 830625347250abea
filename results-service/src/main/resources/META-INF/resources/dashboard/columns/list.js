// The list of sweeps.

/** Reports that match a text (in id, name or state) and a state; newest first. */
export function matching(reports, text, state) {
  const wanted = text.trim().toLowerCase();
  return [...reports]
    .filter((report) => !state || report.state === state)
    .filter((report) => !wanted || `${report.sweepId} ${report.name} ${report.state}`.toLowerCase().includes(wanted))
    .sort((a, b) => b.submittedAtEpochMillis - a.submittedAtEpochMillis || a.sweepId.localeCompare(b.sweepId));
}

/** [ended, budget] of a report; budget: what was proposed where the space alone bounds the sweep. */
export function progress(report) {
  const counts = report.trials;
  return [counts.completed + counts.pruned + counts.failed + counts.cancelled,
    Math.max(report.maxTrialCount ?? 0, counts.proposed)];
}
