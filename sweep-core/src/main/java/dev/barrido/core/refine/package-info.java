/** From coarse to fine: narrows a space around the best trials of a round. */
@NullMarked
package dev.barrido.core.refine;

import org.jspecify.annotations.NullMarked;
