/** What the command line promises. */
@NullMarked
package dev.barrido.cli.view;

import org.jspecify.annotations.NullMarked;
