// The examples that a new sweep can begin with; the files are those of the examples folder.
export const templates = ['rectangles-tpe', 'rectangles-random', 'rectangles-bayesian', 'babysitting', 'asha', 'bohb', 'coarse-to-fine',
  'ensemble', 'cross-validation', 'two-objectives', 'deck-network', 'grid-21', 'own-csv', 'command-shell', 'command-python', 'pytorch'];
