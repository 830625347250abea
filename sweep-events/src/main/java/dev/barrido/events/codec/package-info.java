/** The only place that reads and writes JSON records. */
@NullMarked
package dev.barrido.events.codec;

import org.jspecify.annotations.NullMarked;
