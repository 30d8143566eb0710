package dev.livetemplate.benchmarks.client;

import dev.livetemplate.Page;
import dev.livetemplate.benchmarks.pages.ClientPage;
import dev.livetemplate.benchmarks.pages.ClientPageTemplate;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Prints the operations of js-framework-benchmark and some more, as JSON: for each the models and
 * pages before and after, and the updates of a page that goes to and fro between them.
 */
public final class ClientCases {
  private static final int ROWS = 1_000;
  private static final int SWAPPED = 998;
  private static final int MORE = 100;

  /** How often a page goes to and fro: up to so many times, and as long as it takes so little. */
  private static final int SWINGS = 20_000;

  private static final int CHARACTERS = 6_000_000;

  private ClientCases() {}

  private record Change(ClientPage from, ClientPage to) {}

  /** Prints them; there are no arguments. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeName("descriptor");
      json.writeRawValue(ClientPageTemplate.INSTANCE.descriptor());
      json.writeName("operations");
      json.writeStartArray();
      changes().forEach((name, change) -> write(name, change, json));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static Map<String, Change> changes() {
    ClientPage empty = ClientPage.sample(0, 0);
    ClientPage full = ClientPage.sample(ROWS, 0);
    Map<String, Change> changes = new LinkedHashMap<>();
    changes.put("create 1,000", new Change(empty, full));
    changes.put("replace 1,000", new Change(full, ClientPage.sample(ROWS, ROWS)));
    changes.put("update every 10th", new Change(full, full.withEveryTenthExcited()));
    changes.put("select", new Change(full, full.withSelected(4)));
    changes.put("swap", new Change(full, full.withSwapped(1, SWAPPED)));
    changes.put("remove", new Change(full, full.without(3)));
    changes.put("append 100", new Change(full, full.withMore(MORE)));
    changes.put("clear", new Change(full, empty));
    changes.put("header text", new Change(full, full.withHeader("All rows")));
    changes.put("toggle a block", new Change(full, full.opened()));
    return changes;
  }

  private static void write(String name, Change change, JsonGenerator json) {
    Page<ClientPage> page = ClientPageTemplate.INSTANCE.page(change.from());
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("live", page.html());
    json.writeName("messages");
    json.writeStartArray();
    int written = 0;
    for (int i = 0; i < SWINGS && written < CHARACTERS; i++) {
      String there = page.update(change.to()).json();
      String back = page.update(change.from()).json();
      json.writeString(there);
      json.writeString(back);
      written += there.length() + back.length();
    }
    json.writeEndArray();
    json.writeName("from");
    state(change.from(), json);
    json.writeName("to");
    state(change.to(), json);
    json.writeEndObject();
  }

  private static void state(ClientPage page, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("header", page.header());
    json.writeBooleanProperty("open", page.open());
    json.writeStringProperty("html", ClientPageTemplate.INSTANCE.html(page));
    json.writeName("rows");
    json.writeStartArray();
    for (ClientPage.Row row : page.rows()) {
      json.writeStartObject();
      json.writeNumberProperty("id", row.id());
      json.writeStringProperty("label", row.label());
      json.writeBooleanProperty("selected", row.selected());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
