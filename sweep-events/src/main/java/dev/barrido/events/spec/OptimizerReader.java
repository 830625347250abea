package dev.barrido.events.spec;

import dev.barrido.events.training.Decay;
import dev.barrido.events.training.Optimizer;
import java.util.List;

/** Reads the update rule, with the defaults that its paper or common practice gives it. */
final class OptimizerReader {
  private static final List<String> DECAYS =
      List.of("none", "step", "exponential", "inverse", "polynomial", "cosine");
  private static final double DEFAULT_LEARNING_RATE = 0.01;

  private OptimizerReader() {}

  static Optimizer read(Section section) {
    Optimizer.Rule rule = Choice.of(section, "name", Optimizer.Rule.class, Optimizer.Rule.SGD);
    Optimizer optimizer =
        new Optimizer(
            rule,
            section.number("learningRate", DEFAULT_LEARNING_RATE, NumberRange.NOT_NEGATIVE),
            section.number("momentum", defaultMomentum(rule), NumberRange.FRACTION),
            section.number("beta1", 0.9, NumberRange.FRACTION),
            section.number("beta2", 0.999, NumberRange.FRACTION),
            section.number("epsilon", defaultEpsilon(rule), NumberRange.POSITIVE),
            section.number("rho", 0.95, NumberRange.FRACTION),
            section.number("weightDecay", defaultWeightDecay(rule), NumberRange.NOT_NEGATIVE),
            decay(section));
    section.refuseUnknown();
    return optimizer;
  }

  private static double defaultMomentum(Optimizer.Rule rule) {
    return rule == Optimizer.Rule.NESTEROVS ? 0.9 : 0;
  }

  private static double defaultEpsilon(Optimizer.Rule rule) {
    return rule == Optimizer.Rule.ADAGRAD || rule == Optimizer.Rule.ADADELTA ? 1e-6 : 1e-8;
  }

  private static double defaultWeightDecay(Optimizer.Rule rule) {
    return rule == Optimizer.Rule.ADAMW ? 0.01 : 0;
  }

  private static Decay decay(Section optimizer) {
    if (optimizer.node("decay") instanceof SpecNode.Scalar) {
      String name = optimizer.requiredText("decay");
      if (!name.equals("none")) {
        optimizer.problem("decay", "expected none or a map with a type, got \"" + name + "\"");
      }
      return new Decay.None();
    }
    Section section = optimizer.section("decay");
    Decay decay = decayOf(section);
    section.refuseUnknown();
    return decay;
  }

  private static Decay decayOf(Section section) {
    return switch (Choice.optional(section, "type", "none", DECAYS)) {
      case "none" -> new Decay.None();
      case "step" ->
          new Decay.Step(
              section.number("rate", 0.5, NumberRange.FRACTION),
              section.whole("everyEpochs", 10, NumberRange.COUNT));
      case "exponential" ->
          new Decay.Exponential(section.number("rate", 0.95, NumberRange.FRACTION));
      case "inverse" -> new Decay.Inverse(section.requiredNumber("delay", NumberRange.POSITIVE));
      case "polynomial" -> new Decay.Polynomial(section.number("power", 1, NumberRange.POSITIVE));
      case "cosine" -> new Decay.Cosine(section.number("minimum", 0, NumberRange.NOT_NEGATIVE));
      default -> {
        section.fields();
        yield new Decay.None();
      }
    };
  }
}
