/** Functions with known minima, by which searches are judged. */
@NullMarked
package dev.barrido.core.function;

import org.jspecify.annotations.NullMarked;
