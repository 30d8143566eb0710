package dev.livetemplate.processor.cases;

import dev.livetemplate.processor.testing.Json;
import dev.livetemplate.processor.testing.SharedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A test of the Mustache specification.
 *
 * @param module the file that it is from: {@code ~lambdas}
 * @param name its name; two of the inheritance module share one
 * @param data see {@link Json}
 * @param expected what the template renders with the data
 */
record SpecCase(
    String module,
    String name,
    Object data,
    String template,
    Map<String, String> partials,
    String expected) {

  /**
   * Those that are no HTML, and taken for what they are, plain text: with a value right behind a
   * {@code <}, which in HTML would name an element, so that there is nothing that could make it
   * safe; or with raw HTML that is broken ({@code &} alone, {@code <baz>} without end), which in a
   * page is mended so that it stays in its place.
   */
  private static final Set<String> PLAIN_TEXT =
      Set.of(
          "partials: Recursion",
          "sections: Implicit Iterator - Triple mustache",
          "sections: Implicit Iterator - Ampersand",
          "~inheritance: Triple Mustache",
          "~dynamic-names: Recursion",
          "~lambdas: Escaping",
          "~lambdas: Section",
          "~lambdas: Inverted Section");

  /** Reads all tests of one file. */
  static List<SpecCase> read(Path file) {
    String module = file.getFileName().toString().replace(".json", "");
    List<SpecCase> cases = new ArrayList<>();
    for (Object test : Json.array(Json.read(file).get("tests"))) {
      cases.add(of(module, Json.object(test)));
    }
    return cases;
  }

  private static SpecCase of(String module, Map<String, Object> test) {
    Map<String, String> partials = new TreeMap<>();
    if (test.get("partials") != null) {
      Json.object(test.get("partials")).forEach((name, text) -> partials.put(name, (String) text));
    }
    return new SpecCase(
        module,
        (String) test.get("name"),
        withoutCode(test.get("data")),
        (String) test.get("template"),
        partials,
        (String) test.get("expected"));
  }

  /** Lambdas are members of the model's type, see {@link SpecLambdas}. */
  private static Object withoutCode(Object data) {
    if (!(data instanceof Map<?, ?> map)) {
      return data;
    }
    Map<Object, Object> values = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (!(value instanceof Map<?, ?> inner && inner.containsKey("__tag__"))) {
            values.put(key, value);
          }
        });
    return values;
  }

  @Override
  public String toString() {
    return module + ": " + name;
  }

  /** Writes the test with its states into a folder and reads it from there. */
  CaseFolder write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String old : SharedFiles.templates(folder).keySet()) {
        Files.delete(folder.resolve(old + ".mustache"));
      }
      for (Map.Entry<String, String> partial : partials.entrySet()) {
        Files.writeString(folder.resolve(partial.getKey() + ".mustache"), partial.getValue());
      }
      Files.writeString(folder.resolve(CaseFolder.TEMPLATE), template);
      Files.writeString(folder.resolve("states.json"), states());
      return CaseFolder.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String states() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("annotation", annotation());
    json.put("members", SpecLambdas.members(this));
    json.put("lambdas", SpecLambdas.texts(this));
    json.put("states", SpecStates.of(data, partials.keySet()));
    return JsonText.of(json);
  }

  private String annotation() {
    List<String> elements = new ArrayList<>();
    elements.add("missingNames = LiveTemplate.MissingNames.EMPTY");
    if (module.equals("~dynamic-names")) {
      elements.add(
          partials.keySet().stream()
              .collect(Collectors.joining("\", \"", "partials = {\"", "\"}")));
    }
    if (PLAIN_TEXT.contains(toString())) {
      elements.add("html = false");
    }
    return String.join(", ", elements);
  }
}
