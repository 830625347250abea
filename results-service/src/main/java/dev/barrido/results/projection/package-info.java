/** What the facts add up to, without any framework: reports, leaderboards, learning curves. */
@NullMarked
package dev.barrido.results.projection;

import org.jspecify.annotations.NullMarked;
