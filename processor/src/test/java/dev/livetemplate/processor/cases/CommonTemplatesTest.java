package dev.livetemplate.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Templates as people write them, all in {@code common/templates.txt}, over one model: they obey
 * the law, and only those that say {@code [opaque]} behind their name have opaque regions.
 */
final class CommonTemplatesTest {

  private static final int STATES = 24;
  private static final List<String> TEXTS =
      List.of("", "a", "b c", "1", "<i>&amp;", " ", "long word");
  private static final List<String> HTML =
      List.of("", "t", "<b>b</b>", "a <i>i</i> z", "<p>p</p><ul><li>l</li></ul>");
  private static final String NODE = "<li>{{label}}{{#nodes}}<ul>{{>node}}</ul>{{/nodes}}</li>";

  private final Random random = new Random(7);

  @TestFactory
  Stream<DynamicTest> templates() throws IOException {
    String text = Files.readString(path("src/test/resources/common/templates.txt"));
    CaseCompiler compiler = new CaseCompiler();
    return Stream.of(text.split("(?m)^=== "))
        .filter(part -> !part.isBlank())
        .map(part -> template(compiler, part))
        .onClose(compiler::close);
  }

  private static Path path(String file) {
    return Path.of(System.getProperty("basedir", "")).resolve(file);
  }

  private DynamicTest template(CaseCompiler compiler, String part) {
    int line = part.indexOf('\n');
    String title = part.substring(0, line);
    String template = part.substring(line + 1);
    boolean opaque = title.endsWith(" [opaque]");
    return dynamicTest(title, () -> check(compiler, title, template, opaque));
  }

  private void check(CaseCompiler compiler, String title, String template, boolean opaque) {
    CompiledCase compiled = compiler.compile(write(title, template));
    assertThat(!compiled.opaqueRegions().isEmpty())
        .as("%s: %s", title, compiled.opaqueRegions())
        .isEqualTo(opaque);
    CaseLaw law = new CaseLaw(compiled);
    List<String> failures = new ArrayList<>(law.differsByMarkersOnly());
    failures.addAll(law.sendsNothingForNothing());
    failures.addAll(law.followsAllInOrder());
    failures.addAll(law.followsOneLongWalk());
    assertThat(failures).as(law.report(failures)).isEmpty();
  }

  private CaseFolder write(String title, String template) {
    Path folder = path("target/common").resolve(title.replaceAll("[^a-z]+", "-"));
    boolean raw = template.contains("{{{");
    List<Object> states = new ArrayList<>();
    for (int i = 0; i < STATES; i++) {
      states.add(page(i == 0, raw ? HTML : TEXTS));
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("template.mustache"), template);
      Files.writeString(folder.resolve("node.mustache"), NODE);
      Files.writeString(folder.resolve("states.json"), JsonText.statesFile(title, states));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CaseFolder.read(folder);
  }

  private Map<String, Object> page(boolean full, List<String> texts) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("x", text(texts));
    page.put("y", text(texts));
    page.put("a", random.nextBoolean());
    page.put("b", random.nextBoolean());
    page.put("c", random.nextBoolean());
    page.put("one", full || random.nextBoolean() ? item(texts, 0, full) : null);
    page.put("items", items(texts, 0, full));
    page.put(
        "words", Stream.generate(() -> text(texts)).limit(full ? 1 : random.nextInt(4)).toList());
    page.put("node", node(full ? 0 : 1, full));
    return page;
  }

  private String text(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private List<Object> items(List<String> texts, int depth, boolean full) {
    List<Object> items = new ArrayList<>();
    for (int i = full && depth < 2 ? 1 : random.nextInt(depth > 1 ? 1 : 4); i > 0; i--) {
      items.add(item(texts, depth, full));
    }
    return items;
  }

  private Map<String, Object> item(List<String> texts, int depth, boolean full) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", (long) random.nextInt(9));
    item.put("name", text(texts));
    item.put("on", random.nextBoolean());
    item.put("kids", items(texts, depth + 1, full));
    return item;
  }

  private Map<String, Object> node(int depth, boolean full) {
    Map<String, Object> node = new LinkedHashMap<>();
    List<Object> nodes = new ArrayList<>();
    for (int i = full && depth < 2 ? 1 : random.nextInt(4 - Math.min(3, depth)); i > 0; i--) {
      nodes.add(node(depth + 1, full));
    }
    node.put("label", text(TEXTS));
    node.put("nodes", nodes);
    return node;
  }
}
