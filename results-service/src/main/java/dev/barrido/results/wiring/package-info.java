/** The settings, and which objects the process is made of. */
@NullMarked
package dev.barrido.results.wiring;

import org.jspecify.annotations.NullMarked;
