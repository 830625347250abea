package dev.barrido.trainer.training.deeplearning4j;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A dense layer that comes to the same gradients as Deeplearning4j's with half the arithmetic. That
 * one computes its weighted sums again on the way back, and the gradient of its inputs even where
 * these are the data, which nothing asks for.
 */
final class LeanDense extends DenseLayer {
  private static final long serialVersionUID = 1L;

  private transient @Nullable INDArray sums;

  private LeanDense(DenseLayer layer) {
    super(layer.conf(), layer.params().dataType());
    setIndex(layer.getIndex());
    setParamsViewArray(layer.params());
    setParamTable(layer.paramTable());
    allowInputModification(layer.getIndex() > 0);
  }

  /** Puts them in the place of all dense layers, before the network trains for the first time. */
  static void in(MultiLayerNetwork network) {
    Layer[] layers = network.getLayers();
    for (int i = 0; i < layers.length; i++) {
      if (layers[i] instanceof DenseLayer dense) {
        layers[i] = new LeanDense(dense);
      }
    }
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    INDArray z = preOutput(training, workspaces);
    if (training) {
      // Activations are computed in place.
      sums = workspaces.dup(ArrayType.ACTIVATIONS, z, z.ordering());
    }
    return layerConf().getActivationFn().getActivation(z, training);
  }

  /** Follows an activation in training, within its workspace. */
  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    INDArray delta = layerConf().getActivationFn().backprop(sums, epsilon).getFirst();
    sums = null;
    INDArray biases = gradientViews.get(DefaultParamInitializer.BIAS_KEY);
    delta.sum(biases, 0);
    INDArray weights = gradientViews.get(DefaultParamInitializer.WEIGHT_KEY);
    Nd4j.gemm(input, delta, weights, true, false, 1.0, 0.0);
    Gradient gradient = new DefaultGradient();
    gradient.gradientForVariable().put(DefaultParamInitializer.BIAS_KEY, biases);
    gradient.gradientForVariable().put(DefaultParamInitializer.WEIGHT_KEY, weights);
    return new Pair<>(gradient, getIndex() == 0 ? null : ofInputs(delta, workspaces));
  }

  private INDArray ofInputs(INDArray delta, LayerWorkspaceMgr workspaces) {
    INDArray weights = getParam(DefaultParamInitializer.WEIGHT_KEY);
    INDArray transposed =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD,
            delta.dataType(),
            new long[] {weights.size(0), delta.size(0)},
            'f');
    return weights.mmuli(delta.transpose(), transposed).transpose();
  }
}
