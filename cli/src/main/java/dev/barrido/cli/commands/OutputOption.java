package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.client.Report;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.view.Texts;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --output} of every command that reports. */
final class OutputOption {
  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How results are printed: ${COMPLETION-CANDIDATES} (default: text).")
  OutputFormat format = OutputFormat.TEXT;

  /** Prints one document in the format asked for. */
  void print(Console console, Object document, List<String> text) {
    switch (format) {
      case TEXT -> text.forEach(console.out()::println);
      case JSON -> console.out().println(SweepServer.text(document));
    }
    console.out().flush();
  }

  void print(Console console, Report report) {
    print(console, report.document(), Texts.report(report));
  }
}
