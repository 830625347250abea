// A point of the search space that somebody wrote down.

/** Values by name from texts by name: what is left empty is left out, choices are what the spec lists. */
export function pointOf(axes, texts) {
  const given = axes.filter((axis) => (texts[axis.name] ?? '').trim() !== '');
  return Object.fromEntries(given.map((axis) => [axis.name, valueOf(axis, texts[axis.name].trim())]));
}

function valueOf(axis, text) {
  if (axis.kind === 'category') return axis.listed.find((value) => String(value) === text) ?? text;
  // What is no number is left to the server to refuse.
  return Number.isNaN(Number(text)) ? text : Number(text);
}
