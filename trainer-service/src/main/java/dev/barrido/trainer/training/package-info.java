/** The port that every training engine implements. */
@NullMarked
package dev.barrido.trainer.training;

import org.jspecify.annotations.NullMarked;
