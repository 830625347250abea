package dev.barrido.trainer.training.dataset;

/** Pixels as bytes, read as 0 to 1. */
record ByteFeatures(byte[] pixels, int columns) implements Features {
  private static final float WHITE = 255f;

  @Override
  public int rows() {
    return pixels.length / columns;
  }

  @Override
  public void copyRow(int row, float[] target, int offset) {
    int start = row * columns;
    for (int i = 0; i < columns; i++) {
      target[offset + i] = (pixels[start + i] & 0xff) / WHITE;
    }
  }
}
