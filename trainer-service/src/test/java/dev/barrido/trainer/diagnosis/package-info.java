/** Real trainings, good ones and ones made bad on purpose, and what is said about them. */
@NullMarked
package dev.barrido.trainer.diagnosis;

import org.jspecify.annotations.NullMarked;
