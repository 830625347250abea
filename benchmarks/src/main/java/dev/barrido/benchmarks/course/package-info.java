/** How good the networks are that schedulers find with the epochs of a plain random search. */
@NullMarked
package dev.barrido.benchmarks.course;

import org.jspecify.annotations.NullMarked;
