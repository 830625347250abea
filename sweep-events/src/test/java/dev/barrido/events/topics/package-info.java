/** What the topics promise, as documented for subscribers. */
@NullMarked
package dev.barrido.events.topics;

import org.jspecify.annotations.NullMarked;
