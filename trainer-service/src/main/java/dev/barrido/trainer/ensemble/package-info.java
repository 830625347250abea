/** The task of a sweep with an ensemble: its best models are combined and tried. */
@NullMarked
package dev.barrido.trainer.ensemble;

import org.jspecify.annotations.NullMarked;
