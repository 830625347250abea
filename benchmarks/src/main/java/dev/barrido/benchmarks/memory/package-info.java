/** What a trainer holds after many trials. */
@NullMarked
package dev.barrido.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
