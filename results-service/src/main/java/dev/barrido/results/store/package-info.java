/** PostgreSQL, schema {@code results}: sweeps, trials, measurements. */
@NullMarked
package dev.barrido.results.store;

import org.jspecify.annotations.NullMarked;
