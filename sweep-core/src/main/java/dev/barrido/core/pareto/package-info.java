/** Several objectives at once: which trials no other beats, and how much they reach together. */
@NullMarked
package dev.barrido.core.pareto;

import org.jspecify.annotations.NullMarked;
