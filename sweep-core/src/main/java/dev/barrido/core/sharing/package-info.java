/** Deals the places of the trainers' queue between sweeps, so that none starves another. */
@NullMarked
package dev.barrido.core.sharing;

import org.jspecify.annotations.NullMarked;
