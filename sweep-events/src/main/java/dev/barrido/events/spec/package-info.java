/**
 * The sweep spec, version barrido.dev/v1: read safely from YAML or JSON, every refusal naming its
 * place.
 */
@NullMarked
package dev.barrido.events.spec;

import org.jspecify.annotations.NullMarked;
