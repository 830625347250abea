package dev.barrido.events.spec;

import dev.barrido.events.training.DataSource;
import dev.barrido.events.training.DataSpec;
import dev.barrido.events.training.Layer;
import dev.barrido.events.training.Preprocessing;
import java.util.ArrayList;
import java.util.List;

/** Holds convolution and pooling to pictures, as large as they are when they come to a layer. */
final class PictureCheck {
  private static final int GENERATED_SIDE = 28;

  private final boolean pictures;
  private final boolean sideKnown;
  private final List<Problem> problems = new ArrayList<>();
  private boolean flattened;
  private long side = GENERATED_SIDE;

  PictureCheck(DataSpec data) {
    boolean generated =
        data.source() instanceof DataSource.Rectangles
            || data.source() instanceof DataSource.Convex;
    boolean projected = data.preprocessing() instanceof Preprocessing.Pca;
    this.pictures = !projected && data.source().holdsPictures();
    this.sideKnown = generated;
  }

  List<Problem> problems(List<Layer> layers) {
    for (int i = 0; i < layers.size(); i++) {
      String place = "training.network[" + i + "].";
      if (layers.get(i) instanceof Layer.Convolution convolution) {
        window(place, convolution.kernel(), convolution.stride(), convolution.padding());
      } else if (layers.get(i) instanceof Layer.Pooling pooling) {
        window(place, pooling.kernel(), pooling.stride(), 0);
      } else if (layers.get(i) instanceof Layer.Dense) {
        flattened = true;
      }
    }
    return problems;
  }

  private void window(String place, int kernel, int stride, int padding) {
    long padded = side + 2L * padding;
    if (!pictures) {
      refuse(
          place + "layer",
          "expected convolution and pooling of pictures (rectangles, convex or idx, without pca),"
              + " got other data");
    } else if (flattened) {
      refuse(place + "layer", "expected it before the first dense layer, got it after one");
    } else if (sideKnown && kernel > padded) {
      refuse(
          place + "kernel",
          "expected at most the picture's side, here " + padded + " pixels, got " + kernel);
    } else {
      side = (padded - kernel) / stride + 1;
    }
  }

  private void refuse(String path, String message) {
    problems.add(new Problem(path, null, message));
  }
}
