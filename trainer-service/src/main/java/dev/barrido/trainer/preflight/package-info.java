/** The task of a sweep that is checked first: what its network does on its first batches. */
@NullMarked
package dev.barrido.trainer.preflight;

import org.jspecify.annotations.NullMarked;
