package dev.barrido.benchmarks.course;

import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.events.spec.Template;
import dev.barrido.events.spec.TrainingReader;
import dev.barrido.events.training.Training;
import dev.barrido.parts.search.Spaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The search space of Bergstra and Bengio (2012), section 2.2, as examples/rectangles-random.yaml
 * has it, with as many hidden units as in the paper.
 */
final class PaperSweep {
  private static final String FEWER_UNITS = "max: 512,";
  private static final String UNITS = "max: 1024,";

  private final SweepSpec spec;

  private PaperSweep(SweepSpec spec) {
    this.spec = spec;
  }

  /** Reads it from the project's examples. */
  static PaperSweep in(Path home) throws IOException {
    String example = Files.readString(home.resolve("examples/rectangles-random.yaml"));
    if (!example.contains(FEWER_UNITS)) {
      throw new IllegalStateException("expected the example to contain \"" + FEWER_UNITS + "\"");
    }
    return new PaperSweep(SpecReader.read(example.replace(FEWER_UNITS, UNITS)));
  }

  SearchSpace space() {
    return Spaces.of(spec.parameters());
  }

  /** The training of a point for so many epochs, all of them. */
  Training training(TrainingSet set, Hyperparameters point, int epochs) {
    Map<String, Object> training =
        new LinkedHashMap<>(Template.resolve(spec.training(), point.values()));
    Map<String, Object> data = new LinkedHashMap<>();
    ((Map<?, ?>) training.get("data")).forEach((name, value) -> data.put((String) name, value));
    data.put("name", set.specName());
    data.put("split", set.split());
    training.put("data", data);
    training.put("epochs", epochs);
    training.remove("patience");
    return TrainingReader.read(training);
  }
}
