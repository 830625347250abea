/**
 * The spec's training section with all expressions replaced, as types: what one trial trains and
 * how.
 */
@NullMarked
package dev.barrido.events.training;

import org.jspecify.annotations.NullMarked;
