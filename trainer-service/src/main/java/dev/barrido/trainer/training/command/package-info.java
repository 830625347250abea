/** An engine that runs any program of the user's own, and listens to what it says. */
@NullMarked
package dev.barrido.trainer.training.command;

import org.jspecify.annotations.NullMarked;
