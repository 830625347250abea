/** The local stack: broker, database and services as processes of this machine. */
@NullMarked
package dev.barrido.cli.local;

import org.jspecify.annotations.NullMarked;
