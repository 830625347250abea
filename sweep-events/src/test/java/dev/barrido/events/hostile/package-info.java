/** Records as an enemy, a bug or a bad cable would send them; the tests of services use it too. */
@NullMarked
package dev.barrido.events.hostile;

import org.jspecify.annotations.NullMarked;
