/** How long a verdict takes to its trainer, on the processes of a local stack. */
@NullMarked
package dev.barrido.benchmarks.verdicts;

import org.jspecify.annotations.NullMarked;
