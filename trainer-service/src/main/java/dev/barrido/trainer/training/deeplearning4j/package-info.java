/** The engine that trains networks with Deeplearning4j. */
@NullMarked
package dev.barrido.trainer.training.deeplearning4j;

import org.jspecify.annotations.NullMarked;
