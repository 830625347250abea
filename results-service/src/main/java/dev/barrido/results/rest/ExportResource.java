package dev.barrido.results.rest;

import dev.barrido.events.SweepId;
import dev.barrido.results.projection.Results;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every trial of a sweep as a file, written while it is read. */
@Path("/api/v1/sweeps/{id}/export")
@Tag(name = "results")
@Blocking
public class ExportResource {
  private final Results results;
  private final KnownSweeps known;

  ExportResource(Results results, KnownSweeps known) {
    this.results = results;
    this.known = known;
  }

  @GET
  @Operation(summary = "All trials as CSV or as JSON lines")
  public Response export(
      @PathParam("id") String id, @QueryParam("format") @DefaultValue("csv") String format) {
    Format chosen = QueryValue.oneOf("format", Format.class, format);
    SweepId sweep = known.id(id);
    String fileName = sweep + "." + format.toLowerCase(java.util.Locale.ROOT);
    StreamingOutput file =
        output -> {
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
          write(chosen, sweep, writer);
          writer.flush();
        };
    return Response.ok(file, chosen.mediaType)
        .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
        .build();
  }

  private void write(Format format, SweepId sweep, Writer writer) throws IOException {
    TrialWriter trials =
        switch (format) {
          case CSV -> CsvTrials.with(TrialColumns.of(results, sweep), writer);
          case JSONL -> new JsonLines(writer);
        };
    results.eachTrial(
        sweep,
        trial -> {
          try {
            trials.write(trial);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The formats. */
  enum Format {
    CSV("text/csv;charset=UTF-8"),
    JSONL("application/jsonl");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }
  }
}
