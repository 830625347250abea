/** Backups of the data of a local stack, as files. */
@NullMarked
package dev.barrido.cli.backup;

import org.jspecify.annotations.NullMarked;
