/** One class for each command. */
@NullMarked
package dev.barrido.cli.commands;

import org.jspecify.annotations.NullMarked;
