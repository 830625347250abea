/** What users write, what they get for it, and what they are told. */
@NullMarked
package dev.barrido.events.spec;

import org.jspecify.annotations.NullMarked;
