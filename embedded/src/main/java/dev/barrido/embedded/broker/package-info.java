/** What runs inside the broker's own JVM; nothing else may load these classes. */
@NullMarked
package dev.barrido.embedded.broker;

import org.jspecify.annotations.NullMarked;
