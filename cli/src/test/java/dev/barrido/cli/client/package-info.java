/** What the command line promises. */
@NullMarked
package dev.barrido.cli.client;

import org.jspecify.annotations.NullMarked;
