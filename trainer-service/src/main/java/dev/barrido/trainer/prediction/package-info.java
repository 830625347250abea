/**
 * Predicting with models that were exported: a program of its own, beside the service, which knows
 * no Kafka and no framework.
 */
@NullMarked
package dev.barrido.trainer.prediction;

import org.jspecify.annotations.NullMarked;
