package dev.barrido.results.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.barrido.results.projection.TrialView;
import java.io.IOException;
import java.io.Writer;

/** One JSON object a line. */
final class JsonLines implements TrialWriter {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private final Writer writer;

  JsonLines(Writer writer) {
    this.writer = writer;
  }

  @Override
  public void write(TrialView trial) throws IOException {
    writer.write(MAPPER.writeValueAsString(trial));
    writer.write('\n');
  }
}
