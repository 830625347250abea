// What trials tell together, as columns.

/** [name of parameter or pair, share] of an importance document, the largest share last, as bars are drawn upwards. */
export function importanceRows(document) {
  return [...document.shares]
    .sort((a, b) => a.share - b.share)
    .map((entry) => [entry.parameters.join(' × '), entry.share]);
}

/** [trials, worst, worse quartile, median, better quartile, best, deviation, experiments]. */
export function efficiencyRows(document) {
  return document.sizes.map((size) => [size.trials, size.worst, size.worseQuartile, size.median, size.betterQuartile,
    size.best, size.deviation, size.experiments]);
}

/** [round, parameter, least, greatest, values, logarithmic, reason] for every parameter of every round. */
export function roundRows(document) {
  return document.rounds.flatMap((round) =>
    round.parameters.map((parameter) => [
      round.round,
      parameter.name,
      parameter.min ?? null,
      parameter.max ?? null,
      (parameter.values ?? []).join(', '),
      parameter.logarithmic === true,
      parameter.reason ?? '',
    ]));
}

/** How each numeric parameter's range narrowed: name -> [[round, min, max]]. */
export function narrowing(document) {
  const ranges = new Map();
  for (const [round, name, min, max] of roundRows(document)) {
    if (min === null || max === null) continue;
    ranges.set(name, [...(ranges.get(name) ?? []), [round, min, max]]);
  }
  return ranges;
}
