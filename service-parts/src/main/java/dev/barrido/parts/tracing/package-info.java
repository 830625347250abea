/** How one trial is followed through all services, where traces are switched on. */
@NullMarked
package dev.barrido.parts.tracing;

import org.jspecify.annotations.NullMarked;
