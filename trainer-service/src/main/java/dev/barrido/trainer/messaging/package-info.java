/** Kafka: the share group that hands out trials, the orders to stop, the metrics topic. */
@NullMarked
package dev.barrido.trainer.messaging;

import org.jspecify.annotations.NullMarked;
