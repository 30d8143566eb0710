package dev.livetemplate.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.diagnostic.Diagnostics;
import dev.livetemplate.processor.diagnostic.SourceText;
import dev.livetemplate.processor.testing.Json;
import dev.livetemplate.processor.testing.MapTemplateLoader;
import dev.livetemplate.processor.testing.NaiveMustache;
import dev.livetemplate.processor.testing.SharedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Renders each state of each corpus case from the parsed tree. */
class CorpusTest {

  @TestFactory
  Stream<DynamicTest> cases() {
    return SharedFiles.cases(SharedFiles.folder("corpus")).stream()
        .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> renderAll(c)));
  }

  private static void renderAll(Path folder) {
    Diagnostics problems = new Diagnostics();
    TemplateTree tree = parse(folder, problems);
    assertThat(problems.problems()).isEmpty();
    List<Object> states = Json.array(Json.read(folder.resolve("states.json")).get("states"));
    assertThat(states).isNotEmpty();
    for (int i = 0; i < states.size(); i++) {
      assertThat(NaiveMustache.render(tree, states.get(i)))
          .as("state %d", i)
          .isEqualTo(SharedFiles.text(folder.resolve("expected").resolve(i + ".html")));
    }
  }

  @TestFactory
  Stream<DynamicTest> invalid() {
    return SharedFiles.cases(SharedFiles.folder("corpus/invalid")).stream()
        .filter(c -> !c.endsWith("unknown-name"))
        .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> findError(c)));
  }

  private static void findError(Path folder) {
    Diagnostics problems = new Diagnostics();
    parse(folder, problems);
    Map<String, Object> error = Json.read(folder.resolve("error.json"));
    assertThat(problems.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat((long) p.span().line()).isEqualTo(error.get("line"));
              assertThat((long) p.span().column()).isEqualTo(error.get("column"));
            });
  }

  private static TemplateTree parse(Path folder, Diagnostics problems) {
    Map<String, String> templates = SharedFiles.templates(folder);
    SourceText main = new SourceText("template.mustache", templates.get("template"));
    return TemplateParser.parse(main, new MapTemplateLoader(templates), problems);
  }
}
