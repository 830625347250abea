// What is kept when something is shown anew: elements of a list, and what a reader chose in a chart.

/** For each fresh name the place of the old one that stands for it, or null: the first of that name that is not taken yet. */
export function matched(old, fresh) {
  const places = new Map();
  old.forEach((name, place) => {
    if (!places.has(name)) places.set(name, []);
    places.get(name).push(place);
  });
  return fresh.map((name) => places.get(name)?.shift() ?? null);
}

/** As many positions as can be whose places, as matched() gives them, ascend: what stands there need not be moved. */
export function staying(places) {
  // The ends of ascending rows of one, two, three ... positions, each with the least last place; and what stands before each position.
  const ends = [];
  const before = [];
  places.forEach((place, position) => {
    if (place === null) return;
    const longer = ends.findIndex((end) => places[end] > place);
    const at = longer < 0 ? ends.length : longer;
    before[position] = ends[at - 1] ?? null;
    ends[at] = position;
  });
  const all = new Set();
  for (let position = ends.at(-1) ?? null; position !== null; position = before[position]) all.add(position);
  return all;
}

/** What a chart shows, with what its reader chose: {legend, zoom}, as the library names their parts. */
export function withChoices(option, { legend, zoom }) {
  return {
    ...option,
    ...(option.legend && { legend: { ...option.legend, ...legend } }),
    ...(option.dataZoom && { dataZoom: option.dataZoom.map((one) => ({ ...one, ...zoom })) }),
  };
}

/** A window as a chart keeps it while its axis grows: by its values, but an end that was at the edge stays there. */
export function zoomOf([start, end], [from, to]) {
  return {
    ...(start <= 0 ? { start: 0 } : { startValue: from }),
    ...(end >= 100 ? { end: 100 } : { endValue: to }),
    rangeMode: [start <= 0 ? 'percent' : 'value', end >= 100 ? 'percent' : 'value'],
  };
}
