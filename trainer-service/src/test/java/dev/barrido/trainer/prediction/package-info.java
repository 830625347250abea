/** Predicting with exported models. */
@NullMarked
package dev.barrido.trainer.prediction;

import org.jspecify.annotations.NullMarked;
