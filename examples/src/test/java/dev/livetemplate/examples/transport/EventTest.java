package dev.livetemplate.examples.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class EventTest {
  private final Event event =
      new Event("e", Map.of("text", "a", "id", "12", "n", 3.0, "half", 0.5, "on", true));

  @Test
  void readsNumbersFromTextsAndNumbers() {
    assertThat(event.number("id")).isEqualTo(12);
    assertThat(event.number("n")).isEqualTo(3);
  }

  @Test
  void refusesWhatIsNoWholeNumber() {
    for (String key : new String[] {"text", "half", "on", "missing"}) {
      assertThatThrownBy(() -> event.number(key)).isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void readsTexts() {
    assertThat(event.text("text")).isEqualTo("a");
    assertThatThrownBy(() -> event.text("missing")).isInstanceOf(RefusedException.class);
  }

  @Test
  void takesWhatIsMissingForFalse() {
    assertThat(event.isTrue("on")).isTrue();
    assertThat(event.isTrue("missing")).isFalse();
    assertThat(event.isTrue("text")).isFalse();
  }
}
