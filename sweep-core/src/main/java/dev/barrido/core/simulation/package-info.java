/** Whole sweeps on a virtual clock: the real decisions, simulated trainers, no waiting. */
@NullMarked
package dev.barrido.core.simulation;

import org.jspecify.annotations.NullMarked;
