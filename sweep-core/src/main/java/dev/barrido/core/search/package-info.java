/**
 * Which point next: searchers are functions of what happened, their own count, and a random stream.
 */
@NullMarked
package dev.barrido.core.search;

import org.jspecify.annotations.NullMarked;
