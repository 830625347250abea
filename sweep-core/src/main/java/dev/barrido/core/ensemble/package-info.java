/** Combines the predictions of several models into one that is better than each. */
@NullMarked
package dev.barrido.core.ensemble;

import org.jspecify.annotations.NullMarked;
