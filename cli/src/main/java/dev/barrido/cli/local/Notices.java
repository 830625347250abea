package dev.barrido.cli.local;

/** Hears what a stack has to say. */
public interface Notices {
  /** Hears nothing. */
  Notices NONE =
      new Notices() {
        @Override
        public void progress(String line) {}

        @Override
        public void warning(String line) {}
      };

  /** A part is ready. */
  void progress(String line);

  /** Something has died and been replaced. */
  void warning(String line);
}
