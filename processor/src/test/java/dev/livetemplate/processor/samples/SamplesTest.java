package dev.livetemplate.processor.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.livetemplate.Page;
import dev.livetemplate.processor.cases.CaseLaw;
import dev.livetemplate.processor.cases.CorpusLawTest;
import dev.livetemplate.processor.cases.MemoryCompiler;
import dev.livetemplate.processor.testing.SharedFiles;
import dev.livetemplate.testing.Applier;
import dev.livetemplate.testing.Dom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of Java type in a model: how it renders, and the law.
 *
 * <p>Run with {@code -Dlivetemplate.update=true}, the test writes what the states render to and the
 * generated classes that the folders hold, instead of comparing them. Read the difference before
 * you commit it.
 */
final class SamplesTest {

  private static final boolean UPDATE = Boolean.getBoolean("livetemplate.update");

  @TestFactory
  Stream<DynamicContainer> samples() {
    MemoryCompiler compiler = new MemoryCompiler();
    return Sample.folders().stream()
        .map(folder -> dynamicContainer(folder.getFileName().toString(), tests(folder, compiler)))
        .onClose(compiler::close);
  }

  private static Stream<DynamicNode> tests(Path folder, MemoryCompiler compiler) {
    Sample sample;
    try {
      sample = Sample.compile(folder, compiler);
      if (UPDATE) {
        sample.expectWhatIs();
      }
    } catch (IOException | RuntimeException | AssertionError e) {
      return Stream.of(
          dynamicTest(
              "compiles",
              () -> {
                throw e;
              }));
    }
    return Stream.concat(
        Stream.of(
            dynamicTest("has several states", () -> assertThat(sample.states()).isGreaterThan(1)),
            dynamicTest("is compiled without reflection", () -> withoutReflection(sample)),
            dynamicTest("is compiled as it was read", () -> asRead(sample)),
            dynamicTest("follows one model that changes", () -> inPlace(sample))),
        CorpusLawTest.laws(new CaseLaw(sample)));
  }

  private static void withoutReflection(Sample sample) {
    assertThat(sample.generated())
        .doesNotContain("java.lang.reflect", "java.lang.invoke", "getClass(", ".class", "forName")
        .doesNotContain("Map<String, Object>", "(Object)");
  }

  /** What a page has shown is compared with, not the model, which knows nothing of the past. */
  private static void inPlace(Sample sample) throws ReflectiveOperationException {
    if (!sample.isMutable()) {
      return;
    }
    Object model = sample.model(0);
    Page<Object> page = Page.of(sample.template(), model);
    Applier client = new Applier(sample.template().descriptor(), page.html());
    for (int state : List.of(1, 2, 0, 2, 1, 0)) {
      sample.mutate(model, state);
      client.apply(page.update(model).json());
      String fresh = sample.page(state).html();
      assertThat(page.html()).isEqualTo(fresh);
      assertThat(Dom.difference(client.document(), Dom.parse(fresh))).isNull();
    }
  }

  private static void asRead(Sample sample) throws IOException {
    if (!Files.exists(sample.golden())) {
      return;
    }
    if (UPDATE) {
      Files.writeString(sample.golden(), sample.generated());
    }
    assertThat(sample.generated())
        .as("%s; run the test with -Dlivetemplate.update=true to write it anew", sample.golden())
        .isEqualTo(SharedFiles.text(sample.golden()));
  }
}
