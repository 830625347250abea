/** What people read: bars, tables, reports. */
@NullMarked
package dev.barrido.cli.view;

import org.jspecify.annotations.NullMarked;
