/** The topics: their names, owners, keys and shapes, and how an owner creates them. */
@NullMarked
package dev.barrido.events.topics;

import org.jspecify.annotations.NullMarked;
