/** Whether a service is ready, and if not, why: what it needs is away, and it waits. */
@NullMarked
package dev.barrido.parts.health;

import org.jspecify.annotations.NullMarked;
