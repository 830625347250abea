/** How many rows a second the trainer learns from. */
@NullMarked
package dev.barrido.benchmarks.training;

import org.jspecify.annotations.NullMarked;
