/**
 * What the integration tests of every service need: a broker, a database, and the other side of
 * Kafka.
 */
@NullMarked
package dev.barrido.parts;

import org.jspecify.annotations.NullMarked;
