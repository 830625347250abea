package dev.barrido.benchmarks.training;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The products of matrices that a step of a dense network cannot do without: per layer the weighted
 * sums, the gradient of the weights and, but for the first layer, that of the inputs.
 */
final class MatrixProducts {
  private record Product(INDArray left, INDArray right, INDArray product, boolean transposeLeft) {}

  private final List<Product> products = new ArrayList<>();

  MatrixProducts(List<Integer> units, int batchSize) {
    for (int layer = 1; layer < units.size(); layer++) {
      int inputs = units.get(layer - 1);
      int outputs = units.get(layer);
      INDArray rows = Nd4j.rand('c', batchSize, inputs);
      INDArray weights = Nd4j.rand('f', inputs, outputs);
      INDArray delta = Nd4j.rand('f', batchSize, outputs);
      products.add(new Product(rows, weights, result(batchSize, outputs), false));
      products.add(new Product(rows, delta, result(inputs, outputs), true));
      if (layer > 1) {
        products.add(new Product(weights, delta.transpose(), result(inputs, batchSize), false));
      }
    }
  }

  private static INDArray result(int rows, int columns) {
    return Nd4j.create(new int[] {rows, columns}, 'f');
  }

  /** Computes all of them once. */
  void compute() {
    for (Product product : products) {
      Nd4j.gemm(
          product.left(),
          product.right(),
          product.product(),
          product.transposeLeft(),
          false,
          1.0,
          0.0);
    }
  }
}
