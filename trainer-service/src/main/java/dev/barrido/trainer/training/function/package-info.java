/** An engine that evaluates standard test functions: for searchers, demonstrations and load. */
@NullMarked
package dev.barrido.trainer.training.function;

import org.jspecify.annotations.NullMarked;
