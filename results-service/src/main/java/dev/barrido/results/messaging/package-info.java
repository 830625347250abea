/** Kafka: streams of facts come in, advice goes out. */
@NullMarked
package dev.barrido.results.messaging;

import org.jspecify.annotations.NullMarked;
