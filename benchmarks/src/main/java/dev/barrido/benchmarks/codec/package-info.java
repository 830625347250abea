/** How long records take to be written and read. */
@NullMarked
package dev.barrido.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
