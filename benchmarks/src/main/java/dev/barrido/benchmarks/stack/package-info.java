/** What the rows share that measure a whole local stack. */
@NullMarked
package dev.barrido.benchmarks.stack;

import org.jspecify.annotations.NullMarked;
