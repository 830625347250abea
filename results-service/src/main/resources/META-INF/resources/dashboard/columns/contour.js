// The objective over two parameters, between the points that were tried.

/** Sharpness of the weights: a point twice as far away counts a sixteenth. */
const power = 4;
/** Keeps a grid point that lies on a trial finite. */
const nearest = 1e-6;

/** [x, y, objective, number] of trials that have both parameters, by number. */
export function pairRows(trials, x, y) {
  return trials
    .filter((trial) => typeof trial.value === 'number' && trial.hyperparameters[x.name] != null && trial.hyperparameters[y.name] != null)
    .map((trial) => [placeOf(x, trial), placeOf(y, trial), trial.value, trial.number]);
}

/** A place of 0 to 1 along a numeric axis, on its scale. */
export function unitOf(axis, value) {
  if (axis.max === axis.min) return 0.5;
  return axis.log ? Math.log(value / axis.min) / Math.log(axis.max / axis.min) : (value - axis.min) / (axis.max - axis.min);
}

/** The value at a place of 0 to 1 along a numeric axis. */
export function valueAt(axis, unit) {
  return axis.log ? axis.min * (axis.max / axis.min) ** unit : axis.min + unit * (axis.max - axis.min);
}

/**
 * The objective on a grid of size + 1 by size + 1 places, weighted by the distances to all points (Shepard's interpolation).
 * points: [unit x, unit y, objective]; grid[row][column], rows along y.
 */
export function surface(points, size) {
  return Array.from({ length: size + 1 }, (_, row) => Array.from({ length: size + 1 }, (_, column) => {
    let sum = 0;
    let weights = 0;
    for (const [x, y, value] of points) {
      const distance = (x - column / size) ** 2 + (y - row / size) ** 2;
      const weight = 1 / (distance + nearest) ** (power / 2);
      sum += weight * value;
      weights += weight;
    }
    return weights > 0 ? sum / weights : null;
  }));
}

/** So many levels between the least and the greatest of values, both left out. */
export function levels(values, count) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return low < high ? Array.from({ length: count }, (_, i) => low + ((i + 1) * (high - low)) / (count + 1)) : [];
}

/** Lines of equal objective by marching squares: [[x, y], [x, y]] in places of 0 to 1, a piece for each crossed cell. */
export function contourLines(grid, level) {
  const size = grid.length - 1;
  const pieces = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const crossings = crossed(grid, row, column, level).map(([x, y]) => [x / size, y / size]);
      for (let i = 0; i + 1 < crossings.length; i += 2) pieces.push([crossings[i], crossings[i + 1]]);
    }
  }
  return pieces;
}

/** Where a level crosses the edges of a cell, in the order of its edges: none, two or four points. */
function crossed(grid, row, column, level) {
  const corners = [[column, row], [column + 1, row], [column + 1, row + 1], [column, row + 1]];
  return corners.flatMap(([x, y], i) => {
    const [toX, toY] = corners[(i + 1) % 4];
    const from = grid[y][x] - level;
    const to = grid[toY][toX] - level;
    if (from < 0 === to < 0) return [];
    const part = from / (from - to);
    return [[x + part * (toX - x), y + part * (toY - y)]];
  });
}

function placeOf(axis, trial) {
  const value = trial.hyperparameters[axis.name];
  return axis.kind === 'category' ? String(value) : Number(value);
}
