/** Deletes what is kept no longer. */
@NullMarked
package dev.barrido.parts.cleaning;

import org.jspecify.annotations.NullMarked;
