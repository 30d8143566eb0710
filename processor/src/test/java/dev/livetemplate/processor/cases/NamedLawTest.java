package dev.livetemplate.processor.cases;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import dev.livetemplate.processor.testing.SharedFiles;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** The law, on cases that once broke it: each is named after what was wrong. */
final class NamedLawTest {

  @TestFactory
  Stream<DynamicContainer> laws() {
    Path folder = Path.of(System.getProperty("basedir", ""), "src/test/resources/laws");
    CaseCompiler compiler = new CaseCompiler();
    return SharedFiles.cases(folder).stream()
        .map(CaseFolder::read)
        .map(read -> dynamicContainer(read.name(), CorpusLawTest.laws(compiler, read)))
        .onClose(compiler::close);
  }
}
