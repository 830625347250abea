package dev.barrido.results.rest;

import dev.barrido.results.messaging.DeadLetterShelf;
import dev.barrido.results.projection.DeadLetterView;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The records that nobody could read. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dead letters")
@Blocking
public class DeadLetterResource {
  private static final int MOST = 500;

  private final DeadLetterShelf shelf;

  DeadLetterResource(DeadLetterShelf shelf) {
    this.shelf = shelf;
  }

  /** Dead letters, newest first. */
  public record DeadLetters(List<DeadLetterView> deadLetters) {}

  @GET
  @Operation(summary = "The last records that could not be read, and why, newest first")
  public DeadLetters latest(@QueryParam("limit") @DefaultValue("100") String limit) {
    int wanted = QueryValue.whole("limit", limit);
    if (wanted < 1 || wanted > MOST) {
      throw new IllegalArgumentException(
          "limit: expected a number from 1 to " + MOST + ", got " + wanted);
    }
    return new DeadLetters(answered(() -> shelf.latest(wanted)));
  }

  @POST
  @Path("{partition: \\d{1,5}}-{offset: \\d{1,18}}/replay")
  @Operation(summary = "Sends a record again, unchanged, to the topic that it came from")
  public DeadLetterView replay(
      @PathParam("partition") int partition, @PathParam("offset") long offset) {
    return answered(() -> shelf.replay(partition, offset))
        .orElseThrow(
            () ->
                new NotFoundException(
                    "expected the id of a dead letter, got " + partition + "-" + offset));
  }

  private static <T> T answered(Supplier<T> work) {
    try {
      return work.get();
    } catch (KafkaException e) {
      throw new ServiceUnavailableException(
          "the broker must answer, but " + e.getMessage() + "; ask again later");
    }
  }
}
