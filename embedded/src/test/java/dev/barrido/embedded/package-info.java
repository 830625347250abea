/** What the embedded broker and database promise, tried on real ones. */
@NullMarked
package dev.barrido.embedded;

import org.jspecify.annotations.NullMarked;
