/** Judges what a network did on its first batches, before anything is searched. */
@NullMarked
package dev.barrido.core.preflight;

import org.jspecify.annotations.NullMarked;
