/** How long one proposal takes, by how many trials there are. */
@NullMarked
package dev.barrido.benchmarks.proposal;

import org.jspecify.annotations.NullMarked;
