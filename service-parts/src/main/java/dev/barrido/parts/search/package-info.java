/** What a spec says, in the core's words: spaces, points and losses. */
@NullMarked
package dev.barrido.parts.search;

import org.jspecify.annotations.NullMarked;
