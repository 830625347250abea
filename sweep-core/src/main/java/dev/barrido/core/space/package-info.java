/** What may be chosen: parameters, their domains, and the conditions under which they exist. */
@NullMarked
package dev.barrido.core.space;

import org.jspecify.annotations.NullMarked;
