/** What every service with a database does: transactions, and outages told from errors. */
@NullMarked
package dev.barrido.parts.store;

import org.jspecify.annotations.NullMarked;
