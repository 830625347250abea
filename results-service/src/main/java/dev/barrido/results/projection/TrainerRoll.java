package dev.barrido.results.projection;

import java.util.Map;

/** Knows the trainers that wait for jobs or train. */
@FunctionalInterface
public interface TrainerRoll {
  /** Those that are there, by id. */
  Map<String, PresentTrainer> present();
}
