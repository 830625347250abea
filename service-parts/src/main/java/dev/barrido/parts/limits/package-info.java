/** How much a request may be, and how many there may be, on services with a REST interface. */
@NullMarked
package dev.barrido.parts.limits;

import org.jspecify.annotations.NullMarked;
