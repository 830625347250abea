package dev.barrido.events.training;

import java.util.List;

/**
 * A test function evaluated in place of a training: {@code sphere branin hartmann6 rosenbrock
 * rastrigin zdt1 noop}. Its metric is {@code value}, and zdt1 has {@code secondValue} too; epoch e
 * of E measures f(inputs) + (E - e) / E, so that curves fall towards the value.
 */
public record FunctionTraining(
    TestFunction function, List<Double> inputs, int epochs, long sleepMillisPerEpoch)
    implements Training {}
