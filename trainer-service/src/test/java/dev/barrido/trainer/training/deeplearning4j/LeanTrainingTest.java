package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class LeanTrainingTest {
  @BeforeAll
  static void prepare() {
    Nd4jSetup.prepare();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "IDENTITY",
        "SIGMOID",
        "TANH",
        "RELU",
        "LEAKYRELU",
        "ELU",
        "SELU",
        "GELU",
        "SWISH",
        "SOFTPLUS"
      })
  void learnsToTheBitWhatDeeplearning4jLearns(Activation activation) {
    MultiLayerNetwork theirs = new MultiLayerNetwork(network(activation));
    theirs.init();
    MultiLayerNetwork ours = new MultiLayerNetwork(network(activation));
    ours.init();
    LeanDense.in(ours);
    ours.setUpdater(new LeanUpdater(ours));

    train(theirs);
    train(ours);

    assertThat(ours.getLayer(0)).isInstanceOf(LeanDense.class);
    assertThat(ours.params()).isEqualTo(theirs.params());
    INDArray rows = Nd4j.rand(DataType.FLOAT, 3, 7);
    assertThat(ours.output(rows)).isEqualTo(theirs.output(rows));
  }

  private static void train(MultiLayerNetwork network) {
    Nd4j.getRandom().setSeed(5);
    INDArray rows = Nd4j.rand(DataType.FLOAT, 6, 7);
    INDArray targets = Nd4j.eye(3).repeat(0, 2).castTo(DataType.FLOAT);
    for (int step = 0; step < 5; step++) {
      network.fit(rows, targets);
    }
  }

  private static MultiLayerConfiguration network(Activation activation) {
    return new NeuralNetConfiguration.Builder()
        .seed(3)
        .l2(0.01)
        .updater(new Adam(0.1))
        .list()
        .layer(new DenseLayer.Builder().nIn(7).nOut(5).activation(activation).build())
        .layer(new DropoutLayer.Builder(0.8).build())
        .layer(new DenseLayer.Builder().nIn(5).nOut(4).activation(activation).build())
        .layer(
            new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(4)
                .nOut(3)
                .activation(Activation.SOFTMAX)
                .build())
        .build();
  }
}
