/** The pure sweep: what happened goes in, the next state and the decisions come out. */
@NullMarked
package dev.barrido.core.sweep;

import org.jspecify.annotations.NullMarked;
