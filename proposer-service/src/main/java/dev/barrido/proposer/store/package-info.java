/** PostgreSQL, schema {@code proposer}: sweeps, trials, and with them the outbox. */
@NullMarked
package dev.barrido.proposer.store;

import org.jspecify.annotations.NullMarked;
