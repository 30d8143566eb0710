package dev.livetemplate.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes one JSON text in UTF-8 to memory, as short as JSON allows.
 *
 * <p>Not thread-safe. Calls that do not make well-formed JSON throw Jackson's unchecked exceptions.
 */
public final class JsonWriter {
  private static final int CAPACITY = 128;

  /** Immutable; its pool of buffers is safe for threads. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          // Recursive partials nest as deep as the model does.
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
          .build();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(CAPACITY);
  private final JsonGenerator json =
      FACTORY.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8);

  /** Begins a JSON text. */
  public JsonWriter() {}

  /** Begins an array. */
  public void beginArray() {
    json.writeStartArray();
  }

  /** Ends an array. */
  public void endArray() {
    json.writeEndArray();
  }

  /** Begins an object. */
  public void beginObject() {
    json.writeStartObject();
  }

  /** Ends an object. */
  public void endObject() {
    json.writeEndObject();
  }

  /** Writes the name of an object's next value. */
  public void name(String name) {
    json.writeName(name);
  }

  /** Writes a number. */
  public void number(long number) {
    json.writeNumber(number);
  }

  /** Writes null. */
  public void nothing() {
    json.writeNull();
  }

  /**
   * Writes a string.
   *
   * @param string has no half of a surrogate pair
   */
  public void string(String string) {
    json.writeString(string);
  }

  /**
   * Writes what another writer has written.
   *
   * @param whole has written one value, and is of no use afterwards
   */
  public void value(JsonWriter whole) {
    json.writeRawValue(new String(whole.finish(), UTF_8));
  }

  /** Returns how many bytes have been written so far. */
  public int length() {
    json.flush();
    return bytes.size();
  }

  /** Ends the JSON text and returns it; this writer is of no use afterwards. */
  public byte[] finish() {
    json.close();
    return bytes.toByteArray();
  }
}
