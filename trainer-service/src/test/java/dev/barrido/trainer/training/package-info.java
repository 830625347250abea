/** What all engines' tests share. */
@NullMarked
package dev.barrido.trainer.training;

import org.jspecify.annotations.NullMarked;
