/** Which hyperparameters mattered: what part of the losses' variance each of them explains. */
@NullMarked
package dev.barrido.core.importance;

import org.jspecify.annotations.NullMarked;
