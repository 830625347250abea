package dev.barrido.trainer.training.dataset;

import dev.barrido.events.training.Augmentation;
import java.util.random.RandomGenerator;

/**
 * A square picture mirrored, turned, resized and shifted, in one step and about its middle. Pixels
 * between pixels are interpolated between the four around; what comes from outside is zero.
 */
record MovedPixels(Augmentation augmentation, int side) implements Variation {
  @Override
  public void vary(float[] values, int offset, RandomGenerator random) {
    Placement placement = drawn(random);
    float[] before = new float[side * side];
    System.arraycopy(values, offset, before, 0, before.length);
    double middle = (side - 1) / 2.0;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double u = x - middle - placement.right;
        double v = y - middle - placement.down;
        double fromX = (u * placement.cosine + v * placement.sine) * placement.mirrorX + middle;
        double fromY = (v * placement.cosine - u * placement.sine) * placement.mirrorY + middle;
        values[offset + y * side + x] = at(before, fromX, fromY);
      }
    }
  }

  private Placement drawn(RandomGenerator random) {
    int right = random.nextInt(-augmentation.shift(), augmentation.shift() + 1);
    int down = random.nextInt(-augmentation.shift(), augmentation.shift() + 1);
    double angle = Math.toRadians(augmentation.rotate() * (2 * random.nextDouble() - 1));
    double factor = 1 + augmentation.scale() * (2 * random.nextDouble() - 1);
    int mirrorX = augmentation.flip().horizontally() && random.nextBoolean() ? -1 : 1;
    int mirrorY = augmentation.flip().vertically() && random.nextBoolean() ? -1 : 1;
    return new Placement(
        right, down, Math.cos(angle) / factor, Math.sin(angle) / factor, mirrorX, mirrorY);
  }

  private float at(float[] pixels, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double partX = x - left;
    double partY = y - top;
    return (float)
        ((1 - partY)
                * ((1 - partX) * pixel(pixels, left, top) + partX * pixel(pixels, left + 1, top))
            + partY
                * ((1 - partX) * pixel(pixels, left, top + 1)
                    + partX * pixel(pixels, left + 1, top + 1)));
  }

  private float pixel(float[] pixels, int x, int y) {
    return x < 0 || y < 0 || x >= side || y >= side ? 0 : pixels[y * side + x];
  }

  /** Where one picture goes; cosine and sine are over the factor of its size. */
  private record Placement(
      int right, int down, double cosine, double sine, int mirrorX, int mirrorY) {}
}
