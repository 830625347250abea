/** The settings, and which objects the process is made of. */
@NullMarked
package dev.barrido.proposer.wiring;

import org.jspecify.annotations.NullMarked;
