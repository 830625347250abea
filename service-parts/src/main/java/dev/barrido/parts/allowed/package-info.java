/** What an operator lets sweeps read and run; looked at before a sweep begins, and by trainers. */
@NullMarked
package dev.barrido.parts.allowed;

import org.jspecify.annotations.NullMarked;
