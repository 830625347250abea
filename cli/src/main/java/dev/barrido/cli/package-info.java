/** The command line: reads arguments, talks REST, ends with 0, 1 or 2. */
@NullMarked
package dev.barrido.cli;

import org.jspecify.annotations.NullMarked;
