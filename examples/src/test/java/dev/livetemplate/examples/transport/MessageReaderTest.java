package dev.livetemplate.examples.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageReaderTest {
  @Test
  void readsAnEvent() {
    String json =
        "{\"event\":\"add\",\"value\":{\"title\":\"Käse\",\"n\":-3,\"x\":1.5,\"on\":true},\"id\":7}";
    assertThat(MessageReader.read(json))
        .isEqualTo(
            new ClientMessage.Sent(
                7, new Event("add", Map.of("title", "Käse", "n", -3.0, "x", 1.5, "on", true))));
  }

  @Test
  void readsAnEventWithoutValuesAndWithWhatLaterVersionsMayAdd() {
    assertThat(MessageReader.read("{\"later\":{\"a\":[1,{}]},\"event\":\"up\"}"))
        .isEqualTo(new ClientMessage.Sent(0, new Event("up", Map.of())));
  }

  @Test
  void readsAResync() {
    assertThat(MessageReader.read("{\"resync\":true}")).isEqualTo(new ClientMessage.ResyncWish());
    assertThat(MessageReader.read("{\"resync\":[]}")).isEqualTo(new ClientMessage.ResyncWish());
    assertThat(MessageReader.read("{\"resync\":[3,17,5]}"))
        .isEqualTo(new ClientMessage.BlockWish(List.of(3, 17, 5)));
  }

  @Test
  void readsAProbe() {
    assertThat(MessageReader.read("{\"probe\":true}")).isEqualTo(new ClientMessage.Probe());
  }

  @Test
  void tellsWhichEventIsMalformed() {
    assertThat(MessageReader.read("{\"event\":\"up\",\"value\":{\"a\":{\"id\":9}},\"id\":7}"))
        .isInstanceOfSatisfying(
            ClientMessage.Malformed.class,
            malformed -> assertThat(malformed.number()).isEqualTo(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nonsense",
        "null",
        "[]",
        "{",
        "{\"event\":",
        "{\"event\":\"up\"",
        "{\"event\":\"up\"} {}",
        "{\"resync\":[1.5]}",
        "{\"resync\":[\"1\"]}",
        "{\"resync\":[[1]]}",
        "{\"resync\":[4294967297]}",
        "{\"resync\":[1",
        "{\"event\":\"\"}",
        "{\"event\":3}",
        "{\"event\":null}",
        "{\"event\":\"a\\nb\"}",
        "{\"event\":\"up\",\"id\":0}",
        "{\"event\":\"up\",\"id\":\"7\"}",
        "{\"event\":\"up\",\"id\":99999999999999999999}",
        "{\"event\":\"up\",\"value\":3}",
        "{\"event\":\"up\",\"value\":{\"a\":[1]}}",
        "{\"event\":\"up\",\"value\":{\"a\":{}}}",
        "{\"event\":\"up\",\"value\":{\"a\":null}}",
        "{\"event\":\"0123456789012345678901234567890123456789012345678901234567890123456789\"}"
      })
  void refusesWhatIsMalformed(String text) {
    assertThatThrownBy(() -> MessageReader.read(text))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.code()).isEqualTo("malformed"));
  }

  @Test
  void refusesNestingThatWouldOverflowTheStack() {
    String deep = "{\"later\":" + "[".repeat(30_000);
    assertThatThrownBy(() -> MessageReader.read(deep)).isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"resync\":false}", "{\"probe\":false}", "{\"hello\":\"world\"}"})
  void refusesWhatItDoesNotKnow(String text) {
    assertThatThrownBy(() -> MessageReader.read(text))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.code()).isEqualTo("unknown-message"));
  }
}
