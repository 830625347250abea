/** Checkpoints come back as they were kept, or not at all. */
@NullMarked
package dev.barrido.trainer.checkpoint;

import org.jspecify.annotations.NullMarked;
