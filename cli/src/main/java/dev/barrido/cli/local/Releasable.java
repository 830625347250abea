package dev.barrido.cli.local;

/** Something that takes a while to end, and may be told before it is waited for. */
interface Releasable extends AutoCloseable {
  /** Asks it to end, without waiting. */
  void release();

  @Override
  void close();
}
