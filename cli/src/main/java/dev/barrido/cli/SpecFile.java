package dev.barrido.cli;

import dev.barrido.cli.client.SweepServer;
import dev.barrido.events.spec.InvalidSpec;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A spec on this machine, read and found valid.
 *
 * @param path the file
 * @param text its content
 * @param spec what it says
 */
public record SpecFile(Path path, String text, SweepSpec spec) {
  /** The same limit as the server's. */
  private static final int LIMIT = 1024 * 1024;

  /** Reads a spec and refuses it with every problem it has. */
  public static SpecFile read(Path path) {
    return read(path, text(path));
  }

  /** The same, to be checked only, at a point with these values. */
  public SpecFile onlyChecked(Map<String, String> values) {
    Map<String, Object> document = new LinkedHashMap<>(spec.document());
    Map<String, Object> section = copy(document.get("spec"));
    Map<String, Object> preflight = copy(section.get("preflight"));
    Map<String, Object> at = copy(preflight.get("at"));
    at.putAll(values);
    preflight.put("only", true);
    preflight.put("at", at);
    section.put("preflight", preflight);
    document.put("spec", section);
    return read(path, SweepServer.text(document));
  }

  private static Map<String, Object> copy(@Nullable Object section) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (section instanceof Map<?, ?> map) {
      map.forEach((name, value) -> copy.put(String.valueOf(name), value));
    }
    return copy;
  }

  private static SpecFile read(Path path, String text) {
    try {
      return new SpecFile(path, text, SpecReader.read(text));
    } catch (InvalidSpec invalid) {
      throw CommandFailed.badInput(
          path
              + " is no valid sweep:\n"
              + invalid.problems().stream()
                  .map(problem -> "  " + problem)
                  .collect(Collectors.joining("\n")));
    }
  }

  /** The content of a file that may be a spec. */
  public static String text(Path path) {
    if (!Files.exists(path)) {
      throw refusal(path, "which does not exist");
    }
    if (!Files.isRegularFile(path)) {
      throw refusal(path, "which is a folder or a device");
    }
    try {
      long size = Files.size(path);
      if (size > LIMIT) {
        throw refusal(path, "which has " + size + " bytes; at most " + LIMIT + " are read");
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw refusal(path, "which is not UTF-8 text");
    } catch (IOException e) {
      throw refusal(path, "which cannot be read: " + e.getMessage());
    }
  }

  private static CommandFailed refusal(Path path, String why) {
    return CommandFailed.badInput("expected a file with a sweep spec, got " + path + ", " + why);
  }
}
