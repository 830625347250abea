/** What the wire promises: schemas, frozen samples, and refusals that name the field. */
@NullMarked
package dev.barrido.events.codec;

import org.jspecify.annotations.NullMarked;
