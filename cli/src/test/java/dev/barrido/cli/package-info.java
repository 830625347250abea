/** What the command line promises. */
@NullMarked
package dev.barrido.cli;

import org.jspecify.annotations.NullMarked;
