package dev.livetemplate.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livetemplate.processor.testing.SharedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No method of generated code is too large for the JIT compiler. */
final class MethodSizeTest {

  @Test
  void ownCases() {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    check(module.resolve("../benchmarks/corpus").normalize());
  }

  @ParameterizedTest
  @ValueSource(strings = {"corpus", "peers"})
  void sharedCases(String folder) {
    check(SharedFiles.folder(folder));
  }

  private static void check(Path folder) {
    List<Path> cases = SharedFiles.cases(folder);
    assertThat(cases).isNotEmpty();
    try (CaseCompiler compiler = new CaseCompiler()) {
      for (Path path : cases) {
        assertThat(tooLarge(compiler.classFiles(CaseFolder.read(path)))).as("%s", path).isEmpty();
      }
    }
  }

  /** Returns the methods above the limit, with their sizes. */
  private static Map<String, Integer> tooLarge(Map<String, byte[]> classFiles) {
    Map<String, Integer> large = new TreeMap<>();
    classFiles.forEach(
        (name, file) ->
            MethodSizes.of(file)
                .forEach(
                    (method, size) -> {
                      if (size > MethodSizes.JIT_LIMIT) {
                        large.put(name + "." + method, size);
                      }
                    }));
    return large;
  }
}
