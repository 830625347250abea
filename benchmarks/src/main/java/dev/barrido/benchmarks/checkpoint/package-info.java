/** What it costs to keep a training, and to go on with one. */
@NullMarked
package dev.barrido.benchmarks.checkpoint;

import org.jspecify.annotations.NullMarked;
