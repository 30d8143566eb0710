package dev.livetemplate.examples.transport;

import static dev.livetemplate.contract.Wire.ACK;
import static dev.livetemplate.contract.Wire.DESCRIPTOR;
import static dev.livetemplate.contract.Wire.ERROR;
import static dev.livetemplate.contract.Wire.ERROR_CODE;
import static dev.livetemplate.contract.Wire.ERROR_MESSAGE;
import static dev.livetemplate.contract.Wire.EVENT;
import static dev.livetemplate.contract.Wire.EXPLAIN;
import static dev.livetemplate.contract.Wire.EXPLAIN_PATCHES;
import static dev.livetemplate.contract.Wire.HTML;
import static dev.livetemplate.contract.Wire.JOIN;
import static dev.livetemplate.contract.Wire.PAGE;
import static dev.livetemplate.contract.Wire.SEQUENCE;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the messages of a server that are not updates; see section 10 of the protocol. */
final class ServerMessages {
  private static final JsonFactory JSON = new JsonFactory();

  private ServerMessages() {}

  /**
   * Returns the first message of a connection.
   *
   * @param sequence the number of the page's last update
   * @param event the number of the client's latest event that was handled; null if nothing is known
   * @param html the page, if the browser does not show it yet
   */
  static String join(
      String page, String descriptor, long sequence, @Nullable Long event, @Nullable String html) {
    return message(
        JOIN,
        json -> {
          json.writeStringProperty(PAGE, page);
          json.writeStringProperty(DESCRIPTOR, descriptor);
          json.writeNumberProperty(SEQUENCE, sequence);
          if (event != null) {
            json.writeNumberProperty(EVENT, event);
          }
          if (html != null) {
            json.writeStringProperty(HTML, html);
          }
        });
  }

  /**
   * Returns the answer to events and probes.
   *
   * @param event the number of the event before the next one
   * @param sequence the number of the latest update that was sent
   */
  static String ack(long event, long sequence) {
    return "{\"%s\":[%d,%d]}".formatted(ACK, event, sequence);
  }

  /** Returns an explanation of nothing, which says that others are going to follow. */
  static String explaining(long sequence) {
    return message(
        EXPLAIN,
        json -> {
          json.writeNumberProperty(SEQUENCE, sequence);
          json.writeName(EXPLAIN_PATCHES);
          json.writeStartArray();
          json.writeEndArray();
        });
  }

  /** Returns the answer to a message that was refused. */
  static String error(String code, String text) {
    return message(
        ERROR,
        json -> {
          json.writeStringProperty(ERROR_CODE, code);
          json.writeStringProperty(ERROR_MESSAGE, text);
        });
  }

  private static String message(String name, Consumer<JsonGenerator> properties) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeName(name);
      json.writeStartObject();
      properties.accept(json);
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toString();
  }
}
