/** How soon those who watch a sweep see what its trainers measured. */
@NullMarked
package dev.barrido.benchmarks.viewers;

import org.jspecify.annotations.NullMarked;
