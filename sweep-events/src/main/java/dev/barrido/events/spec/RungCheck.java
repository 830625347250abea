package dev.barrido.events.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds rungs to the epochs that trials train. */
final class RungCheck {
  private final Section spec;
  private final SweepSpec read;
  private final Map<String, String> settings;

  private RungCheck(Section spec, SweepSpec read) {
    this.spec = spec;
    this.read = read;
    this.settings = read.scheduler().settings();
  }

  /** To be called for settings that are each what they may be. */
  static void check(Section spec, SweepSpec read) {
    SchedulerSpec scheduler = read.scheduler();
    boolean readable =
        scheduler.scheduler().settings().stream()
            .allMatch(
                setting -> {
                  String told = scheduler.settings().get(setting.name());
                  return told == null || setting.allowed().accepts(told);
                });
    if (scheduler.scheduler().hasRungs() && readable) {
      RungCheck check = new RungCheck(spec, read);
      check.waiting();
      for (int round = 0; round < Math.max(1, read.rounds().size()); round++) {
        check.round(round);
      }
    }
  }

  /** What cannot stand beside trials that wait at rungs. */
  private void waiting() {
    if ("stop".equals(settings.get("variant"))) {
      return;
    }
    if (!read.constraints().isEmpty()) {
      refuse("variant", "stop beside constraints, which a trial that waits has not shown to meet");
    }
  }

  private void round(int round) {
    Integer epochs = read.epochs(round);
    String whose =
        read.rounds().isEmpty() ? "training.epochs" : "the epochs of rounds[" + round + "]";
    @Nullable Integer max = read.scheduler().maxEpochs().orElse(epochs);
    if (max == null) {
      refuse("maxEpochs", "a whole number, since " + whose + " differ from trial to trial");
      return;
    }
    if (epochs != null && max > epochs) {
      refuse("maxEpochs", "at most " + whose + ", " + epochs);
    }
    int end = epochs == null ? max : Math.min(max, epochs);
    int min = read.scheduler().whole("minEpochs");
    if (min > end) {
      refuse("minEpochs", "at most the " + end + " epochs of a trial");
    } else if (settings.containsKey("earlyStoppingRate")) {
      int rungs = rungs(min, end, read.scheduler().whole("reductionFactor"));
      if (read.scheduler().whole("earlyStoppingRate") > rungs) {
        refuse("earlyStoppingRate", "at most the " + rungs + " rungs there are");
      }
    }
  }

  private static int rungs(int min, int end, int factor) {
    int rungs = 0;
    for (long epoch = min; epoch < end; epoch *= factor) {
      rungs++;
    }
    return rungs;
  }

  private void refuse(String setting, String expected) {
    String got = settings.getOrDefault(setting, "nothing");
    boolean brought = !spec.has("scheduler");
    String place = brought ? "algorithm.algorithmSettings." : "scheduler.settings.";
    String name = brought && setting.equals("maxEpochs") ? "r_l" : setting;
    spec.problemAt(place + name, "expected " + expected + ", got " + got);
  }
}
