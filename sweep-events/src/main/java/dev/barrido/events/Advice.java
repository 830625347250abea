package dev.barrido.events;

/** What the results-service says on {@code barrido.advice}. */
public sealed interface Advice extends Event permits AdviceOnTrial, AdviceOnTask, RefineSpace {}
