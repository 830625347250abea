/** Who may ask, and who may give orders: by tokens, on services with a REST interface. */
@NullMarked
package dev.barrido.parts.access;

import org.jspecify.annotations.NullMarked;
