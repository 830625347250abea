/** Names what is wrong with a training by its learning curve, with evidence and advice. */
@NullMarked
package dev.barrido.core.diagnosis;

import org.jspecify.annotations.NullMarked;
