/** A real Kafka broker and a real PostgreSQL without containers, each ending with its parent. */
@NullMarked
package dev.barrido.embedded;

import org.jspecify.annotations.NullMarked;
