package dev.barrido.events.training;

import java.util.List;

/**
 * A test function evaluated in place of a training: {@code sphere branin hartmann6 rosenbrock
 * rastrigin noop}. Its metric is {@code value}; epoch e of E measures f(inputs) + (E - e) / E, so
 * that curves fall towards the value.
 */
public record FunctionTraining(
    TestFunction function, List<Double> inputs, int epochs, long sleepMillisPerEpoch)
    implements Training {}
