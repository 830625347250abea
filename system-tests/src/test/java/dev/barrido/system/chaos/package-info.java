/** What users were promised, on processes that die. */
@NullMarked
package dev.barrido.system.chaos;

import org.jspecify.annotations.NullMarked;
