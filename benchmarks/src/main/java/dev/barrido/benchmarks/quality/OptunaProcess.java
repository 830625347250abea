package dev.barrido.benchmarks.quality;

import dev.barrido.core.space.ChoiceDomain;
import dev.barrido.core.space.Domain;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Optuna in a process of its own, which is told what to search and then asked and told in turn:
 * lines of words parted by tabs, as peers/ask_and_tell.py reads them.
 */
final class OptunaProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader from;
  private final BufferedWriter to;

  OptunaProcess(Path python, Path script) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(python.toString(), script.toString());
    builder.environment().put("OMP_NUM_THREADS", "1");
    process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    from = process.inputReader(StandardCharsets.UTF_8);
    to = process.outputWriter(StandardCharsets.UTF_8);
  }

  void begin(String sampler, int seed, SearchSpace space) throws IOException {
    for (Parameter parameter : space.parameters()) {
      say("parameter", parameter.name(), described(parameter.domain()));
    }
    say("study", sampler, String.valueOf(seed));
  }

  Hyperparameters ask(SearchSpace space) throws IOException {
    say("ask");
    String line = from.readLine();
    if (line == null) {
      throw new IOException("Optuna: expected a point, got the end of its output; see above");
    }
    String[] words = line.split("\t");
    Map<String, Object> values = new LinkedHashMap<>();
    List<Parameter> parameters = space.parameters();
    for (int i = 0; i < words.length; i++) {
      values.put(parameters.get(i).name(), value(parameters.get(i).domain(), words[i]));
    }
    return new Hyperparameters(values);
  }

  void tell(double loss) throws IOException {
    say("tell", String.valueOf(loss));
  }

  private void say(String... words) throws IOException {
    to.write(String.join("\t", words));
    to.newLine();
    to.flush();
  }

  /** Listed numbers are told by their place in the list, which is how we see them ourselves. */
  private static String described(Domain domain) {
    if (domain instanceof RealDomain real && domain.size() == Domain.UNCOUNTED) {
      String scale = real.scale() == Scale.LOGARITHMIC ? "log" : "linear";
      return "real\t" + real.min() + "\t" + real.max() + "\t" + scale;
    }
    boolean ordered = !(domain instanceof ChoiceDomain choice) || choice.ordered();
    return (ordered ? "place\t" : "choice\t") + domain.size();
  }

  private static Object value(Domain domain, String word) {
    return domain.size() == Domain.UNCOUNTED
        ? Double.valueOf(word)
        : domain.nth(Long.parseLong(word));
  }

  /** Ends the process by the end of its input. */
  @Override
  public void close() {
    try {
      to.close();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
