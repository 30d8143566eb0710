package dev.livetemplate.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JsonWriterTest {
  private final JsonWriter json = new JsonWriter();

  @Test
  void writesArraysAndObjects() {
    json.beginObject();
    json.name("a");
    json.beginArray();
    json.number(-1);
    json.number(Long.MAX_VALUE);
    json.string("b");
    json.endArray();
    json.endObject();
    assertThat(finish()).isEqualTo("{\"a\":[-1,9223372036854775807,\"b\"]}");
  }

  @Test
  void escapesAsLittleAsJsonAllows() {
    json.string("</p>\"\\\n\u0001é\u2028😀");
    assertThat(finish()).isEqualTo("\"</p>\\\"\\\\\\n\\u0001é\u2028😀\"");
  }

  @Test
  void nestsDeep() {
    for (int i = 0; i < 5_000; i++) {
      json.beginArray();
    }
    for (int i = 0; i < 5_000; i++) {
      json.endArray();
    }
    assertThat(finish()).hasSize(10_000);
  }

  private String finish() {
    return new String(json.finish(), UTF_8);
  }
}
