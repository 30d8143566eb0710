package dev.livetemplate.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

final class JsonWriterTest {
  private static final JsonFactory FACTORY = new JsonFactory();

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

  @Test
  void writesWhatAnotherWriterHasWritten() {
    JsonWriter inner = new JsonWriter();
    inner.beginArray();
    inner.number(1);
    inner.endArray();
    json.beginArray();
    json.value(inner);
    json.value(inner);
    json.nothing();
    json.endArray();
    assertThat(json.length()).isEqualTo("[[1],[1],null]".length());
    assertThat(finish()).isEqualTo("[[1],[1],null]");
  }

  @Test
  void writesEveryCharacterAsAParserReadsIt() {
    Random random = new Random(5);
    int[] limits = {0x20, 0x80, 0x800, 0x10000, 0x110000};
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      while (random.nextInt(9) > 0) {
        int codePoint = random.nextInt(limits[random.nextInt(limits.length)]);
        text.appendCodePoint(codePoint >= 0xD800 && codePoint < 0xE000 ? '"' : codePoint);
        text.append("plain", 0, random.nextInt(6));
      }
      long number = random.nextLong() >> random.nextInt(64);
      JsonWriter writer = new JsonWriter();
      writer.beginArray();
      writer.string(text.toString());
      writer.number(number);
      writer.endArray();
      check(writer.finish(), text.toString(), number);
    }
  }

  private static void check(byte[] written, String text, long number) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), written)) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
      assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_STRING);
      assertThat(parser.getString()).isEqualTo(text);
      assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
      assertThat(parser.getLongValue()).isEqualTo(number);
      assertThat(parser.nextToken()).isEqualTo(JsonToken.END_ARRAY);
      assertThat(parser.nextToken()).isNull();
    }
  }

  @Test
  void writesHalfOfAPairAsQuestionMark() {
    json.string("a\uD83Db\uDE00");
    assertThat(finish()).isEqualTo("\"a?b?\"");
  }

  private String finish() {
    return new String(json.finish(), UTF_8);
  }
}
