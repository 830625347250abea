/** The rows that networks learn from: generated, read, divided and prepared, in plain Java. */
@NullMarked
package dev.barrido.trainer.training.dataset;

import org.jspecify.annotations.NullMarked;
