package dev.barrido.events.spec;

import dev.barrido.events.training.Activation;
import dev.barrido.events.training.DataSpec;
import dev.barrido.events.training.Layer;
import dev.barrido.events.training.Loss;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Regularization;
import dev.barrido.events.training.WeightInit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a network is made of and how it is trained. */
final class NetworkReader {
  private static final List<String> LAYERS =
      List.of(
          "dense", "convolution", "maxPooling", "averagePooling", "batchNormalization", "output");
  private static final int DEFAULT_EPOCHS = 10;
  private static final int DEFAULT_BATCH_SIZE = 32;

  private final Section training;
  private final DataSpec data;
  private final Loss loss;

  NetworkReader(Section training) {
    this.training = training;
    this.data = DataReader.read(training.requiredSection("data"));
    Loss usual = DataReader.isRegression(data) ? Loss.MEAN_SQUARED_ERROR : Loss.CROSS_ENTROPY;
    this.loss = training.oneOf("loss", Loss.class, usual);
  }

  NetworkTraining read() {
    return new NetworkTraining(
        data,
        training.whole("epochs", DEFAULT_EPOCHS, NumberRange.COUNT),
        training.wholeOrNull("patience", NumberRange.COUNT),
        training.whole("batchSize", DEFAULT_BATCH_SIZE, NumberRange.COUNT),
        loss,
        weightInit(training, new WeightInit(WeightInit.Kind.XAVIER, 1)),
        layers(),
        OptimizerReader.read(training.section("optimizer")),
        regularization(training.section("regularization")));
  }

  private List<Layer> layers() {
    List<Section> sections = training.sections("network");
    List<Layer> layers = new ArrayList<>();
    for (Section section : sections) {
      layers.add(layer(section));
      section.refuseUnknown();
    }
    checkOutput(layers);
    return layers;
  }

  private void checkOutput(List<Layer> layers) {
    if (layers.isEmpty()) {
      training.problem("network", "expected a list of layers that ends with an output, got none");
      return;
    }
    for (int i = 0; i < layers.size(); i++) {
      boolean last = i == layers.size() - 1;
      if (last != (layers.get(i) instanceof Layer.Output)) {
        training.problem(
            "network", "expected exactly one output layer, at the end; got another at place " + i);
      }
    }
    Integer outputs = DataReader.outputs(data);
    if (layers.get(layers.size() - 1) instanceof Layer.Output output
        && outputs != null
        && output.units() != outputs) {
      training.problem(
          "network",
          "expected an output layer with "
              + outputs
              + " units for these data, got "
              + output.units());
    }
  }

  private Layer layer(Section section) {
    String kind = section.requiredText("layer");
    return switch (kind) {
      case "convolution" -> convolution(section);
      case "maxPooling" -> pooling(section, true);
      case "averagePooling" -> pooling(section, false);
      case "batchNormalization" -> new Layer.BatchNormalization();
      case "output" -> output(section);
      case "dense" -> dense(section);
      default -> {
        section.notOneOf("layer", kind, LAYERS);
        section.fields();
        yield dense(section);
      }
    };
  }

  private static Layer dense(Section section) {
    return new Layer.Dense(
        units(section, "units"),
        section.oneOf("activation", Activation.class, Activation.RELU),
        weightInit(section, null),
        section.numberOrNull("dropout", NumberRange.FRACTION));
  }

  private static Layer convolution(Section section) {
    return new Layer.Convolution(
        units(section, "filters"),
        units(section, "kernel"),
        section.whole("stride", 1, NumberRange.COUNT),
        section.whole("padding", 0, NumberRange.COUNT_OR_ZERO),
        section.oneOf("activation", Activation.class, Activation.RELU),
        weightInit(section, null),
        section.numberOrNull("dropout", NumberRange.FRACTION));
  }

  private static Layer pooling(Section section, boolean max) {
    int kernel = section.whole("kernel", 2, NumberRange.COUNT);
    return new Layer.Pooling(max, kernel, section.whole("stride", kernel, NumberRange.COUNT));
  }

  private Layer output(Section section) {
    Activation usual =
        switch (loss) {
          case CROSS_ENTROPY -> Activation.SOFTMAX;
          case BINARY_CROSS_ENTROPY -> Activation.SIGMOID;
          case MEAN_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR, HINGE -> Activation.IDENTITY;
        };
    return new Layer.Output(
        units(section, "units"),
        section.oneOf("activation", Activation.class, usual),
        weightInit(section, null));
  }

  private static int units(Section section, String field) {
    return (int) section.requiredNumber(field, NumberRange.COUNT);
  }

  private static Regularization regularization(Section section) {
    Regularization regularization =
        new Regularization(
            section.number("l1", 0, NumberRange.NOT_NEGATIVE),
            section.number("l2", 0, NumberRange.NOT_NEGATIVE),
            section.number("dropout", 0, NumberRange.FRACTION));
    section.refuseUnknown();
    return regularization;
  }

  /** A name, or a map with a name and a scale. */
  private static @Nullable WeightInit weightInit(Section section, @Nullable WeightInit absent) {
    if (!(section.node("weightInit") instanceof SpecNode.Mapping)) {
      return section.has("weightInit")
          ? new WeightInit(
              section.oneOf("weightInit", WeightInit.Kind.class, WeightInit.Kind.XAVIER), 1)
          : absent;
    }
    Section map = section.section("weightInit");
    WeightInit weightInit =
        new WeightInit(
            map.oneOf("name", WeightInit.Kind.class, null),
            map.number("scale", 1, NumberRange.POSITIVE));
    map.refuseUnknown();
    return weightInit;
  }
}
