@NullMarked
package dev.barrido.cli.backup;

import org.jspecify.annotations.NullMarked;
