package dev.livetemplate.processor;

import dev.livetemplate.processor.diagnostic.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 strictly: a wrong byte is an error, never a replacement character. */
final class Utf8 {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * Decodes a file.
   *
   * @param path what errors call it
   * @return the text without a byte order mark
   */
  static String decode(String path, byte[] bytes) throws TemplateException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw malformed(path, bytes, in.position());
    }
    String text = out.flip().toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static TemplateException malformed(String path, byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return new TemplateException(
        ProblemCode.MALFORMED_UTF8,
        "the template '%s' is not UTF-8: byte 0x%02X in line %d (offset %d)"
            .formatted(path, bytes[offset], line, offset),
        "Save it as UTF-8.");
  }
}
