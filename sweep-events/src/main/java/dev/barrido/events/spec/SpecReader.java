package dev.barrido.events.spec;

import dev.barrido.events.Label;
import dev.barrido.events.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sweep spec, version barrido.dev/v1, from YAML or JSON. It is refused as a whole, with
 * every problem found in it.
 */
public final class SpecReader {
  private static final String API_VERSION = "barrido.dev/v1";
  private static final NumberRange SEED = new NumberRange(0, false, 0x1p53 - 1, true);
  private static final NumberRange TRIALS_IN_FLIGHT = new NumberRange(1, false, 10_000, true);
  private static final int MOST_PARAMETERS = 1_000;

  private final Problems problems = new Problems();
  private final Section document;
  private final Section metadata;
  private final Section spec;
  private final Section algorithm;
  private final Map<String, String> algorithmSettings;
  private final Section training;
  private final TrainingRule rule;

  private SpecReader(SpecNode tree, TrainingRule rule) {
    if (!(tree instanceof SpecNode.Mapping)) {
      problems.add(new Problem("the document", tree.line(), "expected a map, got " + tree.kind()));
      problems.throwIfAny();
    }
    this.rule = rule;
    this.document = Section.of("", tree, problems);
    this.metadata = document.requiredSection("metadata");
    this.spec = document.requiredSection("spec");
    this.algorithm = spec.requiredSection("algorithm");
    this.algorithmSettings = SettingsReader.settings(algorithm, "algorithmSettings");
    this.training = spec.requiredSection("training");
  }

  /**
   * The sweep in this text.
   *
   * @throws InvalidSpec listing everything wrong with it
   */
  public static SweepSpec read(String text) {
    return read(text, TrainingRule.NONE);
  }

  /**
   * The sweep in this text, whose training keeps to a rule.
   *
   * @throws InvalidSpec listing everything wrong with it
   */
  public static SweepSpec read(String text, TrainingRule rule) {
    return new SpecReader(YamlText.read(text), rule).read();
  }

  /**
   * The sweep in a document that was read before.
   *
   * @throws InvalidSpec listing everything wrong with it
   */
  public static SweepSpec read(Map<String, Object> document) {
    return new SpecReader(SpecNode.of(document), TrainingRule.NONE).read();
  }

  private SweepSpec read() {
    readEnvelope();
    String named = Choice.required(algorithm, "algorithmName", Algorithm.names());
    List<ParameterSpec> parameters = parameters();
    SweepSpec read =
        Babysitting.isNamed(named)
            ? babysat(named, Babysitting.of(parameters, training.plain()))
            : sweep(named, parameters, RoundsReader.read(spec), training.plain());
    requireParameters(read);
    AlgorithmCheck.check(algorithm, read, algorithmSettings, spec);
    RungCheck.check(spec, read);
    SeveralObjectivesCheck.check(read, spec, algorithm);
    FoldsCheck.check(read, training, spec);
    new TrainingCheck(read, training, spec, rule).check();
    List.of(metadata, algorithm, spec).forEach(Section::refuseUnknown);
    problems.throwIfAny();
    return read;
  }

  private SweepSpec babysat(String named, Babysitting supplied) {
    List<RoundSpec> own = RoundsReader.read(spec);
    List<RoundSpec> rounds =
        own.isEmpty()
            ? Babysitting.rounds(RoundsReader.maxTrialCount(spec, own), training.plain())
            : own;
    return sweep(named, supplied.parameters(), rounds, supplied.training());
  }

  private SweepSpec sweep(
      String named,
      List<ParameterSpec> parameters,
      List<RoundSpec> rounds,
      Map<String, Object> completed) {
    return new SweepSpec(
        label(metadata, "name", metadata.requiredText("name")),
        namespace(),
        pool(),
        SettingsReader.settings(metadata, "labels"),
        seed(),
        ObjectivesReader.read(spec),
        named,
        Algorithm.searcherSettings(named, algorithmSettings),
        new SchedulerReader(spec).read(named, algorithmSettings),
        spec.whole("parallelTrialCount", 4, TRIALS_IN_FLIGHT),
        RoundsReader.maxTrialCount(spec, rounds),
        spec.wholeOrNull("maxFailedTrialCount", NumberRange.COUNT_OR_ZERO),
        DurationText.read(spec, "maxDuration", null),
        parameters,
        EnqueueReader.read(spec, parameters),
        rounds,
        ConstraintsReader.read(spec),
        WarmStartReader.read(spec),
        maxAttempts(spec.section("retry")),
        EnsembleReader.size(spec),
        PreflightReader.read(spec, training, Babysitting.isNamed(named), parameters),
        completed,
        document.plain());
  }

  private void readEnvelope() {
    expectExactly("apiVersion", API_VERSION);
    expectExactly("kind", "Sweep");
    document.refuseUnknown();
  }

  private void expectExactly(String field, String expected) {
    String got = document.requiredText(field);
    if (!got.isEmpty() && !got.equals(expected)) {
      document.problem(field, "expected " + expected + ", got " + Words.quoted(got));
    }
  }

  private String namespace() {
    String given = metadata.text("namespace", SweepSpec.DEFAULT_NAMESPACE);
    return given == null ? "" : label(metadata, "namespace", given);
  }

  private Pool pool() {
    String given = spec.text("pool", null);
    return given != null && Label.is(label(spec, "pool", given)) ? new Pool(given) : Pool.DEFAULT;
  }

  private static String label(Section section, String field, String given) {
    if (!given.isEmpty() && !Label.is(given)) {
      section.problem(
          field,
          "expected lower case letters, digits and dashes, up to 63, got " + Words.quoted(given));
    }
    return given;
  }

  private static int maxAttempts(Section retry) {
    int maxAttempts = retry.whole("maxAttempts", 3, NumberRange.COUNT);
    retry.refuseUnknown();
    return maxAttempts;
  }

  private @Nullable Long seed() {
    Double seed = spec.numberOrNull("seed", SEED);
    return seed == null ? null : seed.longValue();
  }

  private List<ParameterSpec> parameters() {
    List<Section> sections = spec.sections("parameters");
    if (sections.size() > MOST_PARAMETERS) {
      spec.problem(
          "parameters",
          "expected at most " + MOST_PARAMETERS + " parameters, got " + sections.size());
      problems.throwIfAny();
    }
    List<ParameterSpec> parameters = new ArrayList<>();
    sections.forEach(section -> parameters.add(ParameterReader.read(section)));
    ConditionCheck.check(sections, parameters);
    return parameters;
  }

  /** What is checked and no more needs nothing to search. */
  private void requireParameters(SweepSpec read) {
    boolean none = read.parameters().isEmpty() && !read.checksOnly();
    if (none && !(spec.node("parameters") instanceof SpecNode.Scalar)) {
      spec.problem("parameters", "expected a list with at least one parameter, got none");
    }
  }
}
