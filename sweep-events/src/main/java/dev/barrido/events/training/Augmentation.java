package dev.barrido.events.training;

/**
 * How training rows are varied each time they are read; validation and test rows never are.
 *
 * @param shift pixels that a picture is moved by at most, along either side; at least 0
 * @param rotate degrees that a picture is turned by at most, either way; 0 to 180
 * @param scale how far from 1 a picture's factor of size is at most; 0 to below 1
 * @param flip along which sides a picture is mirrored, each time with probability a half
 * @param noise standard deviation of what is added to each pixel, or to each column of a table as a
 *     part of the column's own; at least 0
 */
public record Augmentation(int shift, double rotate, double scale, Flip flip, double noise) {
  /** Rows as they are. */
  public static final Augmentation NONE = new Augmentation(0, 0, 0, Flip.NONE, 0);

  /** Whether pixels change their places. */
  public boolean movesPixels() {
    return shift > 0 || rotate > 0 || scale > 0 || flip != Flip.NONE;
  }

  /** Along which sides. */
  public enum Flip {
    NONE,
    HORIZONTAL,
    VERTICAL,
    BOTH;

    public boolean horizontally() {
      return this == HORIZONTAL || this == BOTH;
    }

    public boolean vertically() {
      return this == VERTICAL || this == BOTH;
    }
  }
}
