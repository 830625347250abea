package dev.barrido.cli.local;

import java.net.URI;

/**
 * Where the parts of a running stack answer.
 *
 * @param server the results-service: the one address for people and commands
 * @param proposer the proposer-service
 * @param bootstrapServers the Kafka broker
 * @param jdbcUrl the database
 */
public record StackAddresses(URI server, URI proposer, String bootstrapServers, String jdbcUrl) {}
