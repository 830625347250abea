/** How many random trials a result needs: the random experiment efficiency curve. */
@NullMarked
package dev.barrido.core.efficiency;

import org.jspecify.annotations.NullMarked;
