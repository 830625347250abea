package dev.barrido.parts.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that is to become a dead letter, and why. */
public record Rejected(ConsumerRecord<byte[], byte[]> record, String reason) {}
