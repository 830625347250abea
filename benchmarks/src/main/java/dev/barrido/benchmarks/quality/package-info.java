/** How good the points are that searchers propose: functions, contestants, and who won. */
@NullMarked
package dev.barrido.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
