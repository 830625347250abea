package dev.barrido.cli.commands;

import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.view.SearcherList;
import dev.barrido.events.spec.Algorithm;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido searchers}. */
@Command(
    name = "searchers",
    description =
        "Prints the searchers that a spec may name, what they can do, and their settings.",
    mixinStandardHelpOptions = true)
public final class SearchersCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "Only this one.")
  private @Nullable String name;

  public SearchersCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SearcherList list = new SearcherList(asked());
    output.print(console, list.document(), list.text());
    return ExitCode.OK.value();
  }

  private List<Algorithm> asked() {
    if (name == null) {
      return List.of(Algorithm.values());
    }
    return List.of(
        Algorithm.named(name)
            .orElseThrow(
                () ->
                    CommandFailed.badInput(
                        "a searcher: expected one of " + Algorithm.names() + ", got " + name)));
  }
}
