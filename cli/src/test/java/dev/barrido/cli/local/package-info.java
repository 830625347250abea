/** What the command line promises. */
@NullMarked
package dev.barrido.cli.local;

import org.jspecify.annotations.NullMarked;
