package dev.livetemplate.processor.plan;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON text, call by call. */
final class Json {

  private final StringWriter text = new StringWriter();
  private final JsonGenerator generator =
      new JsonFactory().createGenerator(ObjectWriteContext.empty(), text);

  Json beginObject() {
    generator.writeStartObject();
    return this;
  }

  Json endObject() {
    generator.writeEndObject();
    return this;
  }

  Json beginArray() {
    generator.writeStartArray();
    return this;
  }

  Json endArray() {
    generator.writeEndArray();
    return this;
  }

  Json name(String name) {
    generator.writeName(name);
    return this;
  }

  Json string(String value) {
    generator.writeString(value);
    return this;
  }

  Json number(int value) {
    generator.writeNumber(value);
    return this;
  }

  Json nothing() {
    generator.writeNull();
    return this;
  }

  /** Returns what was written. */
  @Override
  public String toString() {
    generator.flush();
    return text.toString();
  }
}
