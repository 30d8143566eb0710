package dev.livetemplate.processor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.Page;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys that are repeated are reported once for each list of a template. */
final class RepeatedKeysTest {
  private static final Logger LOGGER = Logger.getLogger("dev.livetemplate");

  private final List<String> messages = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          messages.add(MessageFormat.format(entry.getMessage(), entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(handler);
    LOGGER.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
  }

  private static final String TYPES =
      "public record Page(List<Row> rows, List<Row> others) {}\nrecord Row(int id, String name) {}";

  private static Object model(Model type, String rows) {
    List<Object> list =
        Arrays.stream(rows.split(" "))
            .map(r -> type.part("Row", Integer.parseInt(r.substring(1)), r.substring(0, 1)))
            .toList();
    return type.create(list, list);
  }

  @Test
  void onceForEachListWithItsPlaceAndAKey() {
    Model type =
        Model.compile(
            """
            <ul>{{#rows}}<li data-key="{{id}}">{{name}}</li>{{/rows}}</ul>
            <ol>{{#others}}<li id="o-{{id}}-{{name}}">{{name}}</li>{{/others}}</ol>
            """,
            TYPES);
    for (int i = 0; i < 3; i++) {
      Page<Object> page = type.template().page(model(type, "a1 b2 c2 d2 e3"));
      page.update(model(type, "e3 d2 c2 a1"));
    }
    assertThat(messages)
        .singleElement()
        .asString()
        .contains(
            "Page.java:7:5 {{#rows}}: several rows of the list have the key \"2\"", "data-key");
    type.template().page(model(type, "a1 a1 b2")).update(model(type, "b2 a1"));
    assertThat(messages).hasSize(2);
    assertThat(messages.get(1)).contains("Page.java:8:5 {{#others}}", "the key \"1 a\"");
  }

  @Test
  void byTheUpdateThatRepeatsThem() {
    Model type =
        Model.compile("<ul>{{#rows}}<li data-key=\"{{id}}\">{{name}}</li>{{/rows}}</ul>", TYPES);
    Page<Object> page = type.template().page(model(type, "a1 b2"));
    page.update(model(type, "a1 c2"));
    assertThat(messages).isEmpty();
    page.update(model(type, "a1 c2 d2"));
    assertThat(messages).singleElement().asString().contains("the key \"2\"");
  }

  @Test
  void neverOfKeysThatDifferOrOfListsWithoutKeys() {
    Model type =
        Model.compile(
            """
            <ul>{{#rows}}<li data-key="{{id}}">{{name}}</li>{{/rows}}</ul>
            <ol>{{#others}}<li>{{name}}</li>{{/others}}</ol>
            """,
            TYPES);
    Page<Object> page = type.template().page(model(type, "a1 a2 a3 a4"));
    page.update(model(type, "a4 a2 a1 b5"));
    page.update(model(type, "a1 a4 a2 a5"));
    assertThat(messages).isEmpty();
  }
}
