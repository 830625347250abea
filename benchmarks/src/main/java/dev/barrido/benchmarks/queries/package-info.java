/** How long the questions of the dashboard take on a large sweep. */
@NullMarked
package dev.barrido.benchmarks.queries;

import org.jspecify.annotations.NullMarked;
