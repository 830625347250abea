/** Trials: a point with a number, how it ended, and the history that searchers learn from. */
@NullMarked
package dev.barrido.core.trial;

import org.jspecify.annotations.NullMarked;
