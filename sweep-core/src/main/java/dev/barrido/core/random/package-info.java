/**
 * Randomness by name: the same seed gives the same numbers, whoever asks and in whichever order.
 */
@NullMarked
package dev.barrido.core.random;

import org.jspecify.annotations.NullMarked;
