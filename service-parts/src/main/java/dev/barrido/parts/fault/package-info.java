/** Faults that tests ask for. */
@NullMarked
package dev.barrido.parts.fault;

import org.jspecify.annotations.NullMarked;
