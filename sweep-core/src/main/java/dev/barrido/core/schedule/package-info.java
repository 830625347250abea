/** How long a trial goes on: schedulers judge running curves against running curves. */
@NullMarked
package dev.barrido.core.schedule;

import org.jspecify.annotations.NullMarked;
