package dev.barrido.events.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A neural network, its data and its optimizer. */
public record NetworkTraining(
    DataSpec data,
    int epochs,
    @Nullable Integer patience,
    int batchSize,
    Loss loss,
    WeightInit weightInit,
    List<Layer> network,
    Optimizer optimizer,
    Regularization regularization)
    implements Training {}
