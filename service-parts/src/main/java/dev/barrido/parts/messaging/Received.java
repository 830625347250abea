package dev.barrido.parts.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Something that was read, with the record that it was read from.
 *
 * @param <T> what it is
 */
public record Received<T>(T what, ConsumerRecord<byte[], byte[]> record) {}
