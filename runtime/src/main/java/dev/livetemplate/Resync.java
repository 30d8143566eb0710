package dev.livetemplate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.livetemplate.contract.Wire;
import dev.livetemplate.wire.JsonWriter;

/**
 * A page anew, for a client that can no longer follow its updates.
 *
 * @param sequence the number of this resync, which counts as an update: the client's next update
 *     has the number behind it
 * @param html the HTML of the page, with markers
 */
public record Resync(long sequence, String html) {
  /** Returns the message for the client, {@code {"resync":{"seq":n,"html":html}}}. */
  public String json() {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.name(Wire.RESYNC);
    json.beginObject();
    json.name(Wire.SEQUENCE);
    json.number(sequence);
    json.name(Wire.HTML);
    json.string(html);
    json.endObject();
    json.endObject();
    return new String(json.finish(), UTF_8);
  }
}
