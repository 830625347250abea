/** How many trials a second the services propose, hand out, hear of and store. */
@NullMarked
package dev.barrido.benchmarks.orchestration;

import org.jspecify.annotations.NullMarked;
