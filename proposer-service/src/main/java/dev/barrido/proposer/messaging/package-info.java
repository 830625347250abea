/** Kafka: what the outbox publishes, and the advice that comes back. */
@NullMarked
package dev.barrido.proposer.messaging;

import org.jspecify.annotations.NullMarked;
