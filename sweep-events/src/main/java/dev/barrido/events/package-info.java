/**
 * The records that cross Kafka: one type per fact or command, flat, versioned, readable from any
 * language.
 */
@NullMarked
package dev.barrido.events;

import org.jspecify.annotations.NullMarked;
