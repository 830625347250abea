/** What is kept of a trial so that it need not begin again, how often it was tried, and where. */
@NullMarked
package dev.barrido.trainer.checkpoint;

import org.jspecify.annotations.NullMarked;
