package dev.livetemplate.processor.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.testing.Json;
import dev.livetemplate.processor.testing.ModelTypes;
import dev.livetemplate.processor.testing.SharedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates of the corpus, bound to records made from their states. */
final class CorpusBindingTest {

  static List<Path> corpus() {
    return Stream.of("corpus", "peers")
        .flatMap(folder -> SharedFiles.cases(SharedFiles.folder(folder)).stream())
        .toList();
  }

  private static Binding bind(Path folder) {
    Map<String, String> templates = SharedFiles.templates(folder);
    List<Object> states = Json.array(Json.read(folder.resolve("states.json")).get("states"));
    return Binding.of(ModelTypes.of("Page", states, ""), templates.get("template"), templates);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void isBound(Path folder) {
    assertThat(bind(folder).template().nodes()).isNotEmpty();
  }

  @Test
  void hasAnUnknownNameAtTheRightPlace() {
    Path folder = SharedFiles.folder("corpus/invalid/unknown-name");
    Map<String, Object> error = Json.read(folder.resolve("error.json"));
    assertThat(bind(folder).errors())
        .isEqualTo(
            "page.mustache:%s:%s: [UnknownName] no 'titel' in ListsItem or Page. Did you mean 'title'?"
                .formatted(error.get("line"), error.get("column")));
  }

  @Test
  void nestsPartialsByType() {
    Path folder = SharedFiles.folder("corpus/comment-thread");
    List<String> partials =
        bind(folder).dump().lines().filter(l -> l.startsWith("partial ")).toList();
    assertThat(partials).hasSize(1);
  }
}
