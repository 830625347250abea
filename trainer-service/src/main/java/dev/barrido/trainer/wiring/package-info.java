/** The settings, and which objects the process is made of. */
@NullMarked
package dev.barrido.trainer.wiring;

import org.jspecify.annotations.NullMarked;
