/** Where trained models are kept: written by trainers, handed out by the results-service. */
@NullMarked
package dev.barrido.parts.models;

import org.jspecify.annotations.NullMarked;
