/** What every service does with Kafka: records no one can read, and topics of its own. */
@NullMarked
package dev.barrido.parts.messaging;

import org.jspecify.annotations.NullMarked;
