package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.Activation;
import dev.barrido.events.training.Layer;
import dev.barrido.events.training.Loss;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Optimizer;
import dev.barrido.events.training.WeightInit;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.dataset.PreparedData;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.deeplearning4j.nn.weights.WeightInitNormal;
import org.deeplearning4j.nn.weights.WeightInitRelu;
import org.deeplearning4j.nn.weights.WeightInitReluUniform;
import org.deeplearning4j.nn.weights.WeightInitXavier;
import org.deeplearning4j.nn.weights.WeightInitXavierUniform;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** A network as Deeplearning4j is told about it. */
final class NetworkBuilder {
  private final NetworkTraining training;
  private final PreparedData data;
  private final IUpdater updater;
  private final NeuralNetConfiguration.ListBuilder list;

  private NetworkBuilder(NetworkTraining training, PreparedData data, long seed) {
    this.training = training;
    this.data = data;
    this.updater = Updaters.of(training);
    NeuralNetConfiguration.Builder common =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .updater(updater)
            .weightInit(weightInit(training.weightInit()))
            .regularization(penalties(training));
    this.list = common.list();
  }

  static MultiLayerConfiguration configuration(
      NetworkTraining training, PreparedData data, long seed) {
    NetworkBuilder builder = new NetworkBuilder(training, data, seed);
    training.network().forEach(builder::add);
    InputType input = builder.inputType();
    MultiLayerConfiguration network = builder.list.setInputType(input).build();
    network.getConfs().forEach(layer -> builder.shareUpdater(layer.getLayer()));
    int rowsAtOnce = Math.min(data.train().rows(), training.batchSize());
    NetworkSize.requireFits(network, input, Math.max(rowsAtOnce, Evaluation.ROWS_AT_ONCE));
    return network;
  }

  /** Building clones updaters, and AdaGrad's clone forgets how its learning rate falls. */
  private void shareUpdater(org.deeplearning4j.nn.conf.layers.Layer layer) {
    if (layer instanceof BaseLayer withWeights) {
      withWeights.setIUpdater(updater);
    }
  }

  /** On weights alone, never on biases. AdamW's weight decay is not part of the gradient. */
  private static List<Regularization> penalties(NetworkTraining training) {
    List<Regularization> penalties = new ArrayList<>();
    if (training.regularization().l1() > 0) {
      penalties.add(new L1Regularization(training.regularization().l1()));
    }
    if (training.regularization().l2() > 0) {
      penalties.add(new L2Regularization(training.regularization().l2()));
    }
    Optimizer optimizer = training.optimizer();
    if (optimizer.rule() == Optimizer.Rule.ADAMW && optimizer.weightDecay() > 0) {
      penalties.add(new WeightDecay(optimizer.weightDecay(), true));
    }
    return penalties;
  }

  private InputType inputType() {
    boolean pictures =
        training.network().stream()
            .anyMatch(
                layer -> layer instanceof Layer.Convolution || layer instanceof Layer.Pooling);
    if (!pictures) {
      return InputType.feedForward(data.inputs());
    }
    Integer side = data.imageSide();
    if (side == null) {
      throw new TrialFailure(
          FailureKind.BAD_HYPERPARAMETERS,
          "training.network: expected square pictures for convolution and pooling, got rows of "
              + data.inputs()
              + " numbers");
    }
    return InputType.convolutionalFlat(side, side, 1);
  }

  private void add(Layer layer) {
    if (layer instanceof Layer.Dense dense) {
      list.layer(
          weighted(new DenseLayer.Builder().nOut(dense.units()), dense.weightInit())
              .activation(activation(dense.activation()))
              .build());
      drop(dense.dropout());
    } else if (layer instanceof Layer.Convolution convolution) {
      addConvolution(convolution);
    } else if (layer instanceof Layer.Pooling pooling) {
      list.layer(
          new SubsamplingLayer.Builder(pooling.max() ? PoolingType.MAX : PoolingType.AVG)
              .kernelSize(pooling.kernel(), pooling.kernel())
              .stride(pooling.stride(), pooling.stride())
              .build());
    } else if (layer instanceof Layer.BatchNormalization) {
      list.layer(new BatchNormalization());
    } else if (layer instanceof Layer.Output output) {
      list.layer(
          weighted(
                  new OutputLayer.Builder(lossFunction(training.loss())).nOut(output.units()),
                  output.weightInit())
              .activation(activation(output.activation()))
              .build());
    }
  }

  private void addConvolution(Layer.Convolution convolution) {
    list.layer(
        weighted(
                new ConvolutionLayer.Builder(convolution.kernel(), convolution.kernel())
                    .stride(convolution.stride(), convolution.stride())
                    .padding(convolution.padding(), convolution.padding())
                    .nOut(convolution.filters()),
                convolution.weightInit())
            .activation(activation(convolution.activation()))
            .build());
    drop(convolution.dropout());
  }

  /** Drops outputs of the layer before. Deeplearning4j is told the probability of keeping one. */
  private void drop(@Nullable Double own) {
    double probability = own == null ? training.regularization().dropout() : own;
    if (probability > 0) {
      list.layer(new DropoutLayer.Builder(1 - probability).build());
    }
  }

  private static <B extends FeedForwardLayer.Builder<B>> B weighted(
      B builder, @Nullable WeightInit weightInit) {
    return weightInit == null ? builder : builder.weightInit(weightInit(weightInit));
  }

  private static IWeightInit weightInit(WeightInit weightInit) {
    return switch (weightInit.kind()) {
      case XAVIER -> new WeightInitXavier();
      case XAVIER_UNIFORM -> new WeightInitXavierUniform();
      case HE -> new WeightInitRelu();
      case HE_UNIFORM -> new WeightInitReluUniform();
      case LECUN -> new WeightInitNormal();
      case UNIFORM -> new ScaledWeightInit(false, weightInit.scale());
      case NORMAL -> new ScaledWeightInit(true, weightInit.scale());
      case ZERO -> new WeightInitConstant(0);
    };
  }

  private static org.nd4j.linalg.activations.Activation activation(Activation activation) {
    return switch (activation) {
      case IDENTITY -> org.nd4j.linalg.activations.Activation.IDENTITY;
      case SIGMOID -> org.nd4j.linalg.activations.Activation.SIGMOID;
      case TANH -> org.nd4j.linalg.activations.Activation.TANH;
      case RELU -> org.nd4j.linalg.activations.Activation.RELU;
      case LEAKY_RELU -> org.nd4j.linalg.activations.Activation.LEAKYRELU;
      case ELU -> org.nd4j.linalg.activations.Activation.ELU;
      case SELU -> org.nd4j.linalg.activations.Activation.SELU;
      case GELU -> org.nd4j.linalg.activations.Activation.GELU;
      case SWISH -> org.nd4j.linalg.activations.Activation.SWISH;
      case SOFTPLUS -> org.nd4j.linalg.activations.Activation.SOFTPLUS;
      case SOFTMAX -> org.nd4j.linalg.activations.Activation.SOFTMAX;
    };
  }

  static LossFunction lossFunction(Loss loss) {
    return switch (loss) {
      case CROSS_ENTROPY -> LossFunction.MCXENT;
      case BINARY_CROSS_ENTROPY -> LossFunction.XENT;
      case MEAN_SQUARED_ERROR -> LossFunction.MSE;
      case MEAN_ABSOLUTE_ERROR -> LossFunction.MEAN_ABSOLUTE_ERROR;
      case HINGE -> LossFunction.HINGE;
    };
  }
}
