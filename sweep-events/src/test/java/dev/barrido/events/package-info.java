/** What holds for the whole contract. */
@NullMarked
package dev.barrido.events;

import org.jspecify.annotations.NullMarked;
