package dev.barrido.proposer.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The body of a submission as text. */
final class SpecText {
  private SpecText() {}

  static String of(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the spec: expected UTF-8 text, got other bytes", e);
    }
  }
}
