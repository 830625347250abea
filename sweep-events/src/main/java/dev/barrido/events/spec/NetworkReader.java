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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a network is made of and how it is trained. */
final class NetworkReader {
  private static final List<String> LAYERS =
      List.of(
          "dense", "convolution", "maxPooling", "averagePooling", "batchNormalization", "output");
  static final int DEFAULT_EPOCHS = 10;
  private static final int DEFAULT_BATCH_SIZE = 32;

  private final Section training;
  private final DataSpec data;
  private final Loss loss;

  NetworkReader(Section training) {
    this.training = training;
    this.data = DataReader.read(training.requiredSection("data"));
    Loss usual = DataReader.isRegression(data) ? Loss.MEAN_SQUARED_ERROR : Loss.CROSS_ENTROPY;
    this.loss = Choice.of(training, "loss", Loss.class, usual);
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
    int before = training.problems().found().size();
    List<Section> sections = training.sections("network");
    List<Layer> layers = new ArrayList<>();
    for (Section section : sections) {
      layers.add(layer(section));
      section.refuseUnknown();
    }
    if (training.problems().found().size() == before) {
      checkOutput(layers);
    }
    return layers;
  }

  private void checkOutput(List<Layer> layers) {
    if (layers.isEmpty()) {
      training.problem("network", "expected a list of layers that ends with an output, got none");
      return;
    }
    int last = layers.size() - 1;
    for (int i = 0; i < last; i++) {
      if (layers.get(i) instanceof Layer.Output) {
        training.problemAt(
            "network[" + i + "].layer",
            "expected an output as the last layer only, got one before");
      }
    }
    if (layers.get(last) instanceof Layer.Output output) {
      checkUnits("network[" + last + "].units", output.units());
    } else {
      training.problemAt(
          "network[" + last + "].layer", "expected an output as the last layer, got another kind");
    }
  }

  private void checkUnits(String place, int units) {
    Integer outputs = DataReader.outputs(data);
    if (outputs != null && units != outputs) {
      training.problemAt(
          place, "expected " + outputs + ", as many as these data have classes, got " + units);
    }
  }

  private Layer layer(Section section) {
    return switch (Choice.required(section, "layer", LAYERS)) {
      case "convolution" -> convolution(section);
      case "maxPooling" -> pooling(section, true);
      case "averagePooling" -> pooling(section, false);
      case "batchNormalization" -> new Layer.BatchNormalization();
      case "output" -> output(section);
      case "dense" -> dense(section);
      default -> {
        section.fields();
        yield new Layer.BatchNormalization();
      }
    };
  }

  private static Layer dense(Section section) {
    return new Layer.Dense(
        units(section, "units"),
        Choice.of(section, "activation", Activation.class, Activation.RELU),
        weightInit(section, null),
        dropout(section));
  }

  private static Layer convolution(Section section) {
    return new Layer.Convolution(
        units(section, "filters"),
        units(section, "kernel"),
        section.whole("stride", 1, NumberRange.COUNT),
        section.whole("padding", 0, NumberRange.COUNT_OR_ZERO),
        Choice.of(section, "activation", Activation.class, Activation.RELU),
        weightInit(section, null),
        dropout(section));
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
        Choice.of(section, "activation", Activation.class, usual),
        weightInit(section, null));
  }

  /** Below 1: a layer that drops everything cannot learn. */
  private static @Nullable Double dropout(Section section) {
    Double dropout = section.numberOrNull("dropout", NumberRange.FRACTION);
    if (dropout != null && dropout == 1) {
      section.problem("dropout", "expected a number >= 0 and < 1, got 1");
      return null;
    }
    return dropout;
  }

  private static int units(Section section, String field) {
    return (int) section.requiredNumber(field, NumberRange.COUNT);
  }

  private static Regularization regularization(Section section) {
    Regularization regularization =
        new Regularization(
            section.number("l1", 0, NumberRange.NOT_NEGATIVE),
            section.number("l2", 0, NumberRange.NOT_NEGATIVE),
            Objects.requireNonNullElse(dropout(section), 0.0));
    section.refuseUnknown();
    return regularization;
  }

  /** A name, or a map with a name and a scale. */
  private static @Nullable WeightInit weightInit(Section section, @Nullable WeightInit absent) {
    if (!(section.node("weightInit") instanceof SpecNode.Mapping)) {
      return section.has("weightInit")
          ? new WeightInit(
              Choice.of(section, "weightInit", WeightInit.Kind.class, WeightInit.Kind.XAVIER), 1)
          : absent;
    }
    Section map = section.section("weightInit");
    WeightInit weightInit =
        new WeightInit(
            Choice.of(map, "name", WeightInit.Kind.class, null),
            map.number("scale", 1, NumberRange.POSITIVE));
    map.refuseUnknown();
    return weightInit;
  }
}
