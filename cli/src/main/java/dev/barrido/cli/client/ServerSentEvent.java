package dev.barrido.cli.client;

/**
 * One event of a stream.
 *
 * @param name what it is, {@code message} when the server does not say
 * @param data its lines
 */
public record ServerSentEvent(String name, String data) {}
