package dev.barrido.trainer.training.command;

/**
 * A line that a program wrote.
 *
 * @param text without its end
 * @param cut whether it was longer than what is read of a line
 */
record OutputLine(String text, boolean cut) {
  /** Whether it may be metrics. */
  boolean isObject() {
    return text.stripLeading().startsWith("{");
  }
}
