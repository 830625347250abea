/**
 * One attempt at one trial: from the job to the events that tell its story, whatever happens on the
 * way.
 */
@NullMarked
package dev.barrido.trainer.attempt;

import org.jspecify.annotations.NullMarked;
